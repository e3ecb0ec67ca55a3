/**
 * Where designers try a house style: they pick one or give the CSS of their own, see the parts of all widgets with it, and
 * read how well each can be seen and which token says so. Nothing leaves the page.
 */
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ratioText } from '../../src/helpers/colours.js';
import {
  chainOf,
  focusRatio,
  isTooLow,
  measureParts,
  sourceOf,
  tokensOf,
  type Measurement,
  type PartName,
} from '../../src/helpers/parts.js';
import { alert } from '../../src/ui/alert.js';
import { button } from '../../src/ui/button.js';
import { checkbox } from '../../src/ui/checkbox.js';
import { field } from '../../src/ui/field.js';
import { heading } from '../../src/ui/heading.js';
import { tokenRoles } from '../../src/ui/tokens.js';
import { bouwsteen } from './bouwsteen.js';
import { DELEN, PAREN } from './delen.js';
import { HUISSTIJL } from './huisstijl.js';
import { THEMAS } from './themas.js';
import { hoofdblok, readThema, tokensVan, type GelezenThema } from './thema-lezen.js';

const ZELF = 'zelf';
const doNothing = (): void => undefined;

/** Every part that a house style decides, also those that no widget shows at once. */
const parts = (): TemplateResult => html`
  ${heading(3, 'Een kop binnen een widget', { className: 'loket-subtitle' })}
  <p>Tekst met <a href="#huisstijl-meter">een link</a> erin.</p>
  <p>${button('Hoofdknop', doNothing, { primary: true })} ${button('Gewone knop', doNothing)}</p>
  ${alert('info', html`<p>Uitleg: dit helpt u verder.</p>`)}
  ${alert('ok', html`<p>Gelukt: het is opgeslagen.</p>`)}
  ${alert('warning', html`<p>Let op: wij zijn later dan beloofd.</p>`)}
  ${alert('error', html`<p>Mislukt: er is geen verbinding.</p>`)}
  ${field(
    { id: 'meter-veld', label: 'Een veld', hint: 'Uitleg bij het veld.' },
    html`<input class="loket-input" id="meter-veld" value="Ingevuld" aria-describedby="meter-veld-hint" />`,
  )}
  ${field(
    { id: 'meter-fout', label: 'Een veld met een fout', error: 'Vul dit veld in.' },
    html`<input
      class="loket-input"
      id="meter-fout"
      aria-invalid="true"
      aria-describedby="meter-fout-error"
    />`,
  )}
  ${checkbox({ id: 'meter-vinkje', label: 'Een vinkje', checked: true, onChange: doNothing })}
`;

interface Uitkomst {
  readonly delen: readonly Measurement[];
  readonly focus: number | null;
  readonly onmeetbaar: boolean;
  /** Roles for which our default counts. */
  readonly nietGedekt: readonly string[];
  /** Tokens with a value that cannot be used. */
  readonly onbruikbaar: readonly string[];
}

const decimal = (ratio: number): string => ratioText(ratio).replace('.', ',');
const oordeel = (measurement: Measurement): string => (isTooLow(measurement) ? 'te laag' : 'goed');
const herkomst = (measurement: Measurement): string =>
  tokensOf(measurement).join(', ') || 'geen token: de kleuren van de pagina, of onze standaard';
const waarvoor = new Map(HUISSTIJL.map(({ eigen, waarvoor: uitleg }) => [eigen, uitleg]));

export class HuisstijlMeterElement extends LitElement {
  static override properties: PropertyDeclarations = {
    apiUrl: { attribute: false },
    keuze: { state: true },
    gelezen: { state: true },
    blok: { state: true },
    uitkomst: { state: true },
    melding: { state: true },
    gekopieerd: { state: true },
  };

  /** Of the municipality whose cases the widgets show. */
  apiUrl = '';
  private keuze = 'eigen';
  private gelezen: GelezenThema | null = null;
  private blok = '';
  private uitkomst: Uitkomst | null = null;
  private melding = '';
  private gekopieerd = '';
  #set: string[] = [];

  // In the page: what designers see is what a screen reader and a search in the page find.
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override firstUpdated(): void {
    void this.#measureWhenThere();
  }

  /** The place that wears the house style. */
  get #stage(): HTMLElement {
    return this.querySelector('.meter-voorbeeld') as HTMLElement;
  }

  get #roots(): HTMLElement[] {
    return [
      ...this.#stage.querySelectorAll<HTMLElement & { readonly renderRoot?: HTMLElement }>('*'),
    ].flatMap(({ renderRoot }) => renderRoot ?? []);
  }

  /** The widgets bring their own data, after the page. */
  async #measureWhenThere(): Promise<void> {
    const isBusy = (): boolean =>
      this.#roots.some((root) => {
        const section = root.querySelector('section');
        return root.childElementCount === 0 || section?.getAttribute('aria-busy') === 'true';
      });
    for (let turn = 0; this.isConnected && isBusy() && turn < 200; turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    if (this.isConnected) this.measure();
  }

  /** Measures what is there now, and says how it went. */
  measure(): void {
    const roots = this.#roots;
    const all = roots.map(measureParts);
    const worst = new Map<PartName, Measurement>();
    for (const one of all.flatMap(({ measurements }) => measurements)) {
      const known = worst.get(one.part);
      if (!known || one.ratio / one.norm < known.ratio / known.norm) worst.set(one.part, one);
    }
    // The one with every part in it has the roles of fields as well.
    const style = getComputedStyle(roots.at(-1) ?? this.#stage);
    const sources = tokenRoles().map(({ role }) => sourceOf(style, role));
    this.uitkomst = {
      delen: (Object.keys(DELEN) as PartName[]).flatMap((part) => worst.get(part) ?? []),
      focus: roots[0] ? focusRatio(roots[0]) : null,
      onmeetbaar: all.some(({ unknown }) => unknown),
      nietGedekt: sources.filter(({ token }) => token === null).map(({ role }) => role),
      onbruikbaar: sources.flatMap(({ token, value, fits }) =>
        token === null || fits ? [] : [`${token}: ${value}`],
      ),
    };
    const low = this.uitkomst.delen.filter(isTooLow);
    this.melding =
      low.length === 0
        ? `Gemeten. Alle ${this.uitkomst.delen.length} delen zijn goed te zien.`
        : `Gemeten. Van de ${this.uitkomst.delen.length} delen ${low.length === 1 ? 'is er 1' : `zijn er ${low.length}`} te zwak: ${low.map(({ part }) => DELEN[part]).join(', ')}.`;
    this.gekopieerd = '';
  }

  /** Puts these tokens on the stage, in place of those before. */
  #wear(tokens: ReadonlyMap<string, string>): void {
    const { style } = this.#stage;
    for (const name of this.#set) style.removeProperty(name);
    this.#set = [...tokens.keys()];
    for (const [name, value] of tokens) style.setProperty(name, value);
  }

  async #onChoose(event: Event): Promise<void> {
    this.keuze = (event.currentTarget as HTMLSelectElement).value;
    if (this.keuze === ZELF) {
      this.uitkomst = null;
      this.melding = 'Plak nu de CSS van uw huisstijl, of kies een bestand.';
      this.#wear(new Map());
      return;
    }
    this.gelezen = null;
    this.#wear(new Map());
    await this.updateComplete;
    this.measure();
  }

  #read(css: string): void {
    const gelezen = readThema(css);
    this.blok = hoofdblok(gelezen.blokken)?.naam ?? '';
    const known = new Set(tokenRoles().flatMap(chainOf));
    const names = [...new Set(gelezen.blokken.flatMap(({ tokens }) => [...tokens.keys()]))];
    const useful = names.filter((name) => known.has(name)).length;
    if (useful === 0) {
      this.gelezen = gelezen.imports.length > 0 ? gelezen : null;
      this.uitkomst = null;
      this.#wear(new Map());
      this.melding =
        names.length === 0
          ? `Hierin staat geen huisstijl. Geef CSS met tokens, zoals --utrecht-link-color: #005b99.${gelezen.imports.length > 0 ? ' Een @import volgen wij niet: geef het bestand waar de tokens zelf in staan.' : ''}`
          : `Hierin ${names.length === 1 ? 'staat 1 token' : `staan ${names.length} tokens`}, maar geen token dat Loket leest. Geef de tokens van NL Design System. Bij Huisstijl staat welke dat zijn.`;
      return;
    }
    this.gelezen = gelezen;
    this.#show();
  }

  #show(): void {
    const blokken = this.gelezen?.blokken ?? [];
    this.#wear(
      tokensVan(
        blokken,
        blokken.find(({ naam }) => naam === this.blok),
      ),
    );
    void this.updateComplete.then(() => {
      this.measure();
    });
  }

  readonly #onPaste = (): void => {
    this.#read(this.querySelector<HTMLTextAreaElement>('#meter-css')?.value ?? '');
  };

  async #onFile(event: Event): Promise<void> {
    const [file] = (event.currentTarget as HTMLInputElement).files ?? [];
    if (file) this.#read(await file.text());
  }

  readonly #onBlok = (event: Event): void => {
    this.blok = (event.currentTarget as HTMLSelectElement).value;
    this.#show();
  };

  readonly #onCopy = (): void => {
    const area = this.querySelector<HTMLTextAreaElement>('#meter-verslag');
    const byHand = (): void => {
      area?.focus();
      area?.select();
      this.gekopieerd = 'De tekst is geselecteerd. Kopieer haar met Ctrl en C.';
    };
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (!clipboard) byHand();
    else
      clipboard.writeText(area?.value ?? '').then(() => {
        this.gekopieerd = 'De tekst is gekopieerd.';
      }, byHand);
  };

  /** What can be passed on to whoever keeps the house style. */
  #verslag({ delen, focus, nietGedekt, onbruikbaar }: Uitkomst): string {
    const naam =
      this.keuze === ZELF ? 'eigen CSS' : (THEMAS.find((one) => one.naam === this.keuze)?.titel ?? '');
    return [
      `Loket in huisstijl: ${naam}`,
      '',
      ...delen.map(
        (one) =>
          `${oordeel(one)}: ${DELEN[one.part]}, ${decimal(one.ratio)} (nodig ${decimal(one.norm)}); ${one.colours.join(' op ')}; ${herkomst(one)}`,
      ),
      ...(focus === null ? [] : [`goed: focusring, ${decimal(focus)} (nodig 3); die is van ons`]),
      '',
      `Niet gedekt, daar geldt onze standaard (${nietGedekt.length}): ${nietGedekt.map((role) => `--loket-${role}`).join(', ') || 'niets'}`,
      ...(onbruikbaar.length > 0 ? [`Waarden die niet kunnen: ${onbruikbaar.join('; ')}`] : []),
    ].join('\n');
  }

  #own(): TemplateResult {
    const { blokken = [], imports = [] } = this.gelezen ?? {};
    return html`<p>
        <label for="meter-css">Plak hier de CSS van uw huisstijl</label>
        <textarea id="meter-css" rows="6" spellcheck="false" aria-describedby="meter-css-hint"></textarea>
      </p>
      <p id="meter-css-hint">
        Bijvoorbeeld het bestand <code>theme.css</code> van uw thema. De tokens mogen onder
        <code>:root</code> of onder een class staan. De CSS blijft in deze pagina: er gaat niets naar een
        server.
      </p>
      <p><button type="button" @click=${this.#onPaste}>Meet deze CSS</button></p>
      <p>
        <label for="meter-bestand">Of open een bestand met CSS</label>
        <input
          id="meter-bestand"
          type="file"
          accept=".css,text/css"
          @change=${(event: Event) => void this.#onFile(event)}
        />
      </p>
      ${
        imports.length > 0
          ? html`<p class="verhaal-fout">
              In deze CSS staat een @import van ${imports.join(', ')}. Die kunnen wij niet volgen. Geef ook
              dat bestand, of plak alles achter elkaar.
            </p>`
          : nothing
      }
      ${
        blokken.length > 1
          ? html`<p>
              <label for="meter-blok">Welk deel van de CSS?</label>
              <select id="meter-blok" @change=${this.#onBlok}>
                ${blokken.map(
                  ({ naam, tokens }) =>
                    html`<option value=${naam} ?selected=${this.blok === naam}>
                      ${naam}: ${tokens.size} tokens
                    </option>`,
                )}
              </select>
            </p>`
          : nothing
      }`;
  }

  #results(uitkomst: Uitkomst): TemplateResult {
    const { delen, focus, nietGedekt, onbruikbaar, onmeetbaar } = uitkomst;
    return html`<h3 id="meter-contrast">Contrast per deel</h3>
      <div class="gids-tabel" role="region" aria-labelledby="meter-contrast" tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col">Deel</th>
              <th scope="col">Wat op wat</th>
              <th scope="col">Contrast</th>
              <th scope="col">Nodig</th>
              <th scope="col">Oordeel</th>
              <th scope="col">Komt van</th>
            </tr>
          </thead>
          <tbody>
            ${delen.map(
              (one) =>
                html`<tr class=${isTooLow(one) ? 'meter-laag' : ''} data-deel=${one.part}>
                  <th scope="row">${DELEN[one.part]}</th>
                  <td>${PAREN[one.pair]}: ${one.colours.join(' op ')}</td>
                  <td>${decimal(one.ratio)}</td>
                  <td>${decimal(one.norm)}</td>
                  <td>${oordeel(one)}</td>
                  <td>
                    ${
                      tokensOf(one).length > 0
                        ? tokensOf(one).map((token) => html`<code>${token}</code>`)
                        : herkomst(one)
                    }
                  </td>
                </tr>`,
            )}
            ${
              focus === null
                ? nothing
                : html`<tr>
                    <th scope="row">focusring</th>
                    <td>zwart en wit op de pagina</td>
                    <td>${decimal(focus)}</td>
                    <td>3</td>
                    <td>${focus < 3 ? 'te laag' : 'goed'}</td>
                    <td>altijd van ons</td>
                  </tr>`
            }
          </tbody>
        </table>
      </div>
      ${
        onmeetbaar
          ? html`<p>
              Van een deel is het contrast niet te meten: er ligt een afbeelding of een verloop achter.
            </p>`
          : nothing
      }
      <h3>Wat uw huisstijl niet zegt</h3>
      ${
        nietGedekt.length === 0
          ? html`<p>Uw huisstijl zegt alles wat wij vragen.</p>`
          : html`<p>Hiervoor heeft uw huisstijl geen token. Daar geldt onze standaard.</p>
              <ul>
                ${nietGedekt.map(
                  (role) =>
                    html`<li>
                      ${waarvoor.get(`--loket-${role}`) ?? role}: zelf in te stellen met
                      <code>--loket-${role}</code>
                    </li>`,
                )}
              </ul>`
      }
      ${
        onbruikbaar.length > 0
          ? html`<h3>Waarden die niet kunnen</h3>
              <p>Met deze waarden kan een browser niets. Daar geldt onze standaard.</p>
              <ul>
                ${onbruikbaar.map((one) => html`<li><code>${one}</code></li>`)}
              </ul>`
          : nothing
      }
      <h3>Om door te geven</h3>
      <p>
        <label for="meter-verslag">Dit verslag kunt u sturen aan wie uw huisstijl beheert</label>
        <textarea id="meter-verslag" rows="8" readonly .value=${this.#verslag(uitkomst)}></textarea>
      </p>
      <p>
        <button type="button" @click=${this.#onCopy}>Kopieer het verslag</button>
        <span role="status">${this.gekopieerd}</span>
      </p>`;
  }

  protected override render(): TemplateResult {
    const thema = THEMAS.find(({ naam }) => naam === this.keuze);
    const { apiUrl } = this;
    return html`<div class="meter" id="huisstijl-meter">
      <h1>Uw huisstijl</h1>
      <p>
        Kies een huisstijl, of geef die van uzelf. U ziet de widgets ermee, en leest van elk deel of het goed
        te zien is. Is iets te zwak? Dan staat erbij welk token dat bepaalt.
      </p>
      <h2>Kies</h2>
      <p>
        <label for="meter-keuze">Huisstijl</label>
        <select id="meter-keuze" @change=${(event: Event) => void this.#onChoose(event)}>
          ${THEMAS.map(
            ({ naam, titel }) =>
              html`<option value=${naam} ?selected=${naam === this.keuze}>${titel}</option>`,
          )}
          <option value=${ZELF} ?selected=${this.keuze === ZELF}>Die van mijzelf</option>
        </select>
      </p>
      ${this.keuze === ZELF ? this.#own() : nothing}
      <p role="status" class="meter-melding">${this.melding}</p>
      <h2>Wat wij meten</h2>
      ${this.uitkomst ? this.#results(this.uitkomst) : html`<p>Er is nog niets gemeten.</p>`}
      <h2>Zo ziet het eruit</h2>
      <div class="verhaal meter-voorbeeld ${thema?.klassen ?? ''}" lang="nl">
        <zaak-timeline .apiUrl=${apiUrl} zaak-id="dakkapel" heading-level="3"></zaak-timeline>
        <zaak-upload .apiUrl=${apiUrl} zaak-id="dakkapel" heading-level="3"></zaak-upload>
        <zaak-bericht .apiUrl=${apiUrl} zaak-id="dakkapel" heading-level="3"></zaak-bericht>
        <afspraak-planner .apiUrl=${apiUrl} heading-level="3"></afspraak-planner>
        <contact-formulier .apiUrl=${apiUrl} soort="vraag" heading-level="3"></contact-formulier>
        ${bouwsteen(false, parts())}
      </div>
    </div>`;
  }
}
customElements.define('huisstijl-meter', HuisstijlMeterElement);

/** @param apiUrl of the municipality whose cases the widgets show */
export const huisstijlMeter = (apiUrl: string): TemplateResult =>
  html`<huisstijl-meter .apiUrl=${apiUrl}></huisstijl-meter>`;

declare global {
  interface HTMLElementTagNameMap {
    'huisstijl-meter': HuisstijlMeterElement;
  }
}
