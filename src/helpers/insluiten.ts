/**
 * `loket-insluiten.js`: the embed builder. Fills `<div id="loket-insluiten">` with a form, a live example on fictional
 * data, and the lines to paste. In Dutch, as everything for editors. It keeps nothing and sends nothing.
 *
 * The element carries what only the server knows: `data-bestanden`, JSON of file name → `{ pad, integriteit }`.
 */
import { shared } from '../client/configuration.js';
import { TABLE } from '../embed/table.js';
import { adopt, el } from './dom.js';
import { DEMO_STANDEN } from './demo-standen.js';
import {
  divCode,
  elementCode,
  headCode,
  linkAdres,
  linkCode,
  policyCode,
  readTokens,
  themeCode,
  type Bestand,
  type Keuze,
} from './insluiten-code.js';
import { STYLES } from './insluiten-styles.js';
import { ONDERDELEN, REDACTIESYSTEMEN, type Veld } from './insluiten-velden.js';

/** A dark page, for who wants to see one. */
const DONKER = readTokens(`--loket-color: #f2f4f7; --loket-heading-color: #ffffff; --loket-link: #9ccbff;
  --loket-button-bg: #9ccbff; --loket-button-fg: #10151b; --loket-button-border: #9ccbff;
  --loket-button2-bg: #14181d;
  --loket-button2-fg: #9ccbff; --loket-button2-border: #9ccbff; --loket-line: #8a93a0; --loket-accent: #9ccbff;
  --loket-input-bg: #10151b; --loket-input-fg: #f2f4f7; --loket-input-border: #c4ccd6;`);
const DONKERE_GROND = '#14181d';
const ADRES =
  'Dit is geen adres dat met https begint. Typ het hele adres, zoals https://www.gemeente.nl/zaken.';
/** What the tick for `loket-kopie.js` does, what it needs, and where the example shows it. */
const KOPIE =
  'Op een kopie van een paspoort of identiteitskaart kan de inwoner dan het burgerservicenummer en de foto afdekken. Het zaaksysteem moet zeggen dat u om een identiteitsbewijs vraagt. Vraag uw leverancier om dat in te stellen: in de API heet het identiteitsbewijs. De hulp bij onleesbare foto’s werkt ook zonder. Probeer het in het voorbeeld op deze pagina: kies daar een foto van uw eigen computer. Die foto blijft op uw computer. In het contactformulier kiest u eerst het onderwerp ‘Zien welke gegevens wij van u hebben’.';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

interface Field {
  readonly row: HTMLElement;
  readonly control: Control;
  /** What stands in it, when it is good. */
  value(): string;
}

let ids = 0;

/** A label, its help, its control, and the error when what was typed cannot be. */
function field(
  label: string,
  control: Control,
  hulp: string | undefined,
  objection: (value: string) => string | null = () => null,
): Field {
  const id = `veld-${String((ids += 1))}`;
  control.id = id;
  const error = el('p', { class: 'fout', id: `${id}-fout`, hidden: true });
  const help = hulp === undefined ? [] : [el('p', { class: 'hulp', id: `${id}-hulp` }, hulp)];
  const tick = control instanceof HTMLInputElement && control.type === 'checkbox';
  // What is ticked is never wrong.
  const described = [...help, ...(tick ? [] : [error])].map((one) => one.id);
  if (described.length > 0) control.setAttribute('aria-describedby', described.join(' '));
  const row = tick
    ? el('div', {}, el('div', { class: 'vink' }, control, el('label', { for: id }, label)), ...help)
    : el('div', { class: 'veld' }, el('label', { for: id }, label), ...help, error, control);
  const read = (): string => (tick ? (control.checked ? 'true' : '') : control.value.trim());
  return {
    row,
    control,
    value() {
      const value = read();
      const wrong = value === '' ? null : objection(value);
      error.textContent = wrong ?? '';
      error.hidden = wrong === null;
      if (wrong === null) control.removeAttribute('aria-invalid');
      else control.setAttribute('aria-invalid', 'true');
      return wrong === null ? value : '';
    },
  };
}

const choice = (options: readonly (readonly [value: string, text: string])[]): HTMLSelectElement =>
  el('select', {}, ...options.map(([value, text]) => el('option', { value }, text)));

const text = (value = '', type = 'text'): HTMLInputElement =>
  el('input', { type, value, autocomplete: 'off', spellcheck: 'false' });

/** @param tag of the widget: a text may be what the loader takes */
function fieldOf(tag: string, { naam, label, hulp, soort }: Veld): Field {
  const allowed = TABLE.get(tag)?.get(naam);
  if (soort === 'vink') return field(label, el('input', { type: 'checkbox' }), undefined);
  if (soort !== 'tekst')
    return field(label, choice([['', 'Geen keuze'], ...soort.map((one) => [one, one] as const)]), hulp);
  return field(label, text(), hulp, (value) =>
    allowed instanceof RegExp && !allowed.test(value)
      ? 'Hier staat een teken dat niet mag, of de tekst is te lang. Gebruik gewone letters en cijfers.'
      : null,
  );
}

/** Lines to paste, with a button to copy them; they can be selected by hand as well. */
function codeBlock(naam: string, uitleg: string): { section: HTMLElement; set: (code: string) => void } {
  const code = el('code');
  const status = el('span', { role: 'status' });
  const button = el('button', { type: 'button' }, `Kopieer ${naam}`);
  button.addEventListener('click', () => {
    status.textContent = '';
    const failed = (): void => {
      getSelection()?.selectAllChildren(code);
      status.textContent = 'Kopiëren mag hier niet. De tekst is geselecteerd: kopieer die met Ctrl+C.';
    };
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (!clipboard) failed();
    else
      clipboard.writeText(code.textContent).then(() => {
        status.textContent = 'Gekopieerd.';
      }, failed);
  });
  const section = el(
    'section',
    {},
    el('p', {}, uitleg),
    el('pre', { tabindex: 0, role: 'region', 'aria-label': naam }, code),
    el('div', { class: 'kopie' }, button, status),
  );
  return {
    section,
    set(lines) {
      if (code.textContent === lines) return;
      code.textContent = lines;
      status.textContent = '';
    },
  };
}

const isAddress = (value: string): string | null =>
  URL.canParse(value) && new URL(value).protocol === 'https:' && new URL(value).username === ''
    ? null
    : ADRES;

/** Fills this element with the builder. */
export function startInsluiten(host: HTMLElement): void {
  const bestanden = new Map(
    Object.entries(JSON.parse(host.dataset['bestanden'] ?? '{}') as Record<string, Bestand>),
  );
  const root = host.attachShadow({ mode: 'open' });
  adopt(root, STYLES);

  const tag = field(
    'Welk onderdeel wilt u?',
    choice(ONDERDELEN.map((one) => [one.tag, one.titel])),
    undefined,
  );
  const own = new Map(
    ONDERDELEN.map((one) => [one.tag, one.velden.map((veld) => [veld, fieldOf(one.tag, veld)] as const)]),
  );
  const settings = el('fieldset', {}, el('legend', {}, 'Instellingen van dit onderdeel'));
  const level = field(
    'Niveau van de kop',
    choice(['1', '2', '3', '4', '5', '6'].map((one) => [one, `Kop ${one}`])),
    'Eén meer dan de kop die erboven staat.',
  );
  level.control.value = '2';
  const lang = field(
    'Taal',
    choice([
      ['', 'De taal van de pagina'],
      ['nl', 'Nederlands'],
      ['en', 'Engels'],
      ['fy', 'Fries'],
    ]),
    undefined,
  );
  const light = field('Zet het onderdeel in de pagina zelf', el('input', { type: 'checkbox' }), undefined);
  const theme = field(
    'Kleuren',
    choice([
      ['', 'Van de website'],
      ['donker', 'Donker'],
      ['eigen', 'Ik plak een eigen thema'],
    ]),
    'Heeft uw website een thema van NL Design System? Kies dan: van de website.',
  );
  const tokens = field(
    'Uw thema',
    el('textarea', { rows: 5, spellcheck: 'false' }),
    'Regels zoals --utrecht-link-color: #0b4f8f;',
  );
  const pagina = field(
    'Adres van de pagina waar het onderdeel op komt',
    text('https://www.gemeente.example/mijn-zaak', 'url'),
    'Een pagina van uw eigen website. Hierheen gaat de link voor wie geen JavaScript heeft.',
    isAddress,
  );
  const apiUrl = field(
    'Adres van de gegevens',
    text('https://mijn.gemeente.example/loket/v1', 'url'),
    'Dit weet uw leverancier.',
    isAddress,
  );
  const telefoon = field('Telefoonnummer van de gemeente', text('14 0999', 'tel'), undefined);
  const file = field(
    'Welk bestand',
    choice([
      ['loket', 'Alle onderdelen: loket.js'],
      ['', 'Alleen dit onderdeel'],
    ]),
    'Komen er meer onderdelen op uw website? Kies dan alle onderdelen.',
  );
  const kopie = field(
    'Help inwoners met veilige kopieën en leesbare foto’s (loket-kopie.js)',
    el('input', { type: 'checkbox' }),
    KOPIE,
  );
  const stand = field(
    'Wat laat het voorbeeld zien?',
    choice([
      ['', 'Een gewone dag'],
      ...DEMO_STANDEN.map(({ naam, titel }) => [naam, titel.nl] as const),
      ['joost', 'Inwoner met bijzondere zaken'],
      ['bakkerij', 'Ondernemer'],
    ]),
    undefined,
  );

  const preview = el('div', { class: 'voorbeeld' });
  const link = codeBlock('de link', 'Werkt in elk redactiesysteem, ook als u geen HTML mag plakken.');
  const address = codeBlock('het adres van de link', 'Voor de linkknop van uw redactiesysteem.');
  const block = codeBlock(
    'het blok',
    'Voor redactiesystemen waarin u HTML mag plakken. Laat de link erin staan.',
  );
  const element = codeBlock('het element', 'Voor sjablonen en ontwikkelaars.');
  const head = codeBlock('de regels voor de head', 'Eén keer, op elke pagina, door uw leverancier.');
  const policy = codeBlock(
    'het beveiligingsbeleid',
    'Wat uw leverancier toevoegt aan de Content-Security-Policy van de website.',
  );
  const css = codeBlock('de kleuren', 'Voor het stijlblad van uw website.');

  const chosen = (): Keuze => {
    const gekozen = tag.control.value;
    const values = new Map<string, string>();
    for (const [veld, one] of own.get(gekozen) ?? []) {
      const value = one.value();
      if (value !== '') values.set(veld.naam, value);
    }
    if (level.control.value !== '2') values.set('heading-level', level.control.value);
    if (lang.value() !== '') values.set('lang', lang.value());
    if (light.value() !== '') values.set('light', 'true');
    const naam = file.control.value === '' ? `${gekozen}.js` : 'loket.js';
    return {
      tag: gekozen,
      waarden: values,
      pagina: pagina.value() || 'https://www.gemeente.example/mijn-zaak',
      apiUrl: apiUrl.value() || 'https://mijn.gemeente.example/loket/v1',
      telefoon: telefoon.value() || '14 0…',
      bestand: fileOf(naam),
      kopie: kopie.row.hidden || kopie.value() === '' ? null : fileOf('loket-kopie.js'),
    };
  };

  const fileOf = (naam: string): Bestand =>
    bestanden.get(naam) ?? { pad: `/loket/${naam}`, integriteit: 'sha384-…' };
  // Also on this page it is there only for who ticks it.
  const hulp = shared().kopie;
  let shownTag = '';
  let shownKopie: boolean | null = null;
  const update = (): void => {
    const keuze = chosen();
    if (shownTag !== keuze.tag) {
      shownTag = keuze.tag;
      // Only where files or texts are sent.
      kopie.row.hidden = /timeline|planner/.test(keuze.tag);
      settings.replaceChildren(
        el('legend', {}, 'Instellingen van dit onderdeel'),
        ...(own.get(keuze.tag) ?? []).map(([, one]) => one.row),
      );
    }
    const themed = theme.control.value;
    tokens.row.hidden = themed !== 'eigen';
    const list = themed === 'donker' ? DONKER : themed === 'eigen' ? readTokens(tokens.control.value) : [];
    preview.removeAttribute('style');
    for (const [name, value] of list) preview.style.setProperty(name, value);
    if (themed === 'donker') preview.style.setProperty('background-color', DONKERE_GROND);
    css.section.hidden = list.length === 0;
    css.set(themeCode(list));
    const metKopie = keuze.kopie !== null;
    if (shownKopie !== metKopie) {
      shownKopie = metKopie;
      if (metKopie && hulp) shared().kopie = hulp;
      else delete shared().kopie;
      // What it drew does not go by itself.
      preview.replaceChildren();
    }
    showExample(preview, keuze, stand.control.value);
    link.set(linkCode(keuze));
    address.set(linkAdres(keuze));
    block.set(divCode(keuze));
    element.set(elementCode(keuze));
    head.set(headCode(keuze));
    policy.set(policyCode(keuze));
  };

  const form = el(
    'form',
    {},
    el('h2', {}, '1. Kies'),
    tag.row,
    settings,
    el(
      'fieldset',
      {},
      el('legend', {}, 'Op uw pagina'),
      level.row,
      lang.row,
      light.row,
      theme.row,
      tokens.row,
    ),
    el(
      'fieldset',
      {},
      el('legend', {}, 'Uw website'),
      pagina.row,
      apiUrl.row,
      telefoon.row,
      file.row,
      kopie.row,
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  root.append(
    el(
      'div',
      { class: 'rij' },
      ...(host.dataset['kop'] === undefined ? [] : [el('h1', {}, host.dataset['kop'])]),
      el('p', {}, 'Kies een onderdeel, bekijk het voorbeeld, en kopieer de regels voor uw website.'),
      form,
      el('section', {}, el('h2', {}, '2. Bekijk het voorbeeld'), stand.row, preview),
      el(
        'section',
        {},
        el('h2', {}, '3. Kopieer wat u nodig hebt'),
        el('p', {}, 'Voor de pagina kiest u één van deze drie. Zij geven hetzelfde onderdeel.'),
        el('h3', {}, 'De link'),
        link.section,
        address.section,
        el('h3', {}, 'Het blok (div)'),
        block.section,
        el('h3', {}, 'Het eigen element'),
        element.section,
        el('h2', {}, '4. Voor uw leverancier'),
        head.section,
        policy.section,
        css.section,
      ),
      el(
        'section',
        {},
        el('h2', {}, '5. Zo doet u het in uw redactiesysteem'),
        ...REDACTIESYSTEMEN.map(({ naam, stappen }) =>
          el(
            'details',
            {},
            el('summary', {}, naam),
            el('ol', {}, ...stappen.map((stap) => el('li', {}, stap))),
          ),
        ),
        el(
          'p',
          {},
          'Werkt het niet? Zet ?loket-diagnose achter het adres van uw pagina. Dan leest u wat er mis is. Uw leverancier zet daarvoor loket-doctor.js op de website.',
        ),
      ),
    ),
  );
  root.addEventListener('input', update);
  root.addEventListener('change', update);
  update();
}

/** The widget as it is set, on fictional data. A case of a real municipality is not there, so the example has its own. */
function showExample(place: HTMLElement, { tag, waarden, kopie }: Keuze, stand: string): void {
  const wanted = new Map([...waarden, ['demo', stand]]);
  if (tag.startsWith('zaak-') && stand !== 'leeg' && stand !== 'joost' && stand !== 'bakkerij')
    // That of the wmo asks for a copy of an identity paper.
    wanted.set('zaak-id', kopie && tag === 'zaak-upload' ? 'wmo' : 'dakkapel');
  else wanted.delete('zaak-id');
  const now = place.firstElementChild;
  // Where a widget renders is read once.
  const same = now?.localName === tag && now.hasAttribute('light') === wanted.has('light');
  const element = same ? now : document.createElement(tag);
  for (const { name } of [...element.attributes]) {
    if (!wanted.has(name) && !name.startsWith('data-')) element.removeAttribute(name);
  }
  for (const [name, value] of wanted) {
    const shown = value === 'true' ? '' : value;
    if (element.getAttribute(name) !== shown) element.setAttribute(name, shown);
  }
  if (!same) place.replaceChildren(element);
}

const place = document.getElementById('loket-insluiten');
if (place && !place.shadowRoot) startInsluiten(place);
