import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { action } from 'storybook/actions';
import { alert } from '../src/ui/alert.js';
import { button } from '../src/ui/button.js';
import { checkbox } from '../src/ui/checkbox.js';
import { errorSummary } from '../src/ui/error-summary.js';
import { failure } from '../src/ui/failure.js';
import { field } from '../src/ui/field.js';
import { filePicker } from '../src/ui/file-picker.js';
import { heading } from '../src/ui/heading.js';
import { help } from '../src/ui/help.js';
import { icon, type IconName } from '../src/ui/icon.js';
import { progress } from '../src/ui/progress.js';
import { select } from '../src/ui/select.js';
import { data, telephone, time, withPart } from '../src/ui/text.js';
import { textarea } from '../src/ui/textarea.js';
import { bouwsteen } from './support/bouwsteen.js';

const meta: Meta = {
  title: 'Bouwstenen',
  parameters: {
    docs: {
      description: {
        component:
          'Waar de widgets uit bestaan. Elke bouwsteen is een functie die een stukje HTML maakt; hij haalt zijn uiterlijk uit dezelfde tokens als de widgets. Kies bovenaan een huisstijl om te zien wat die ermee doet.',
      },
    },
  },
};
export default meta;

type Story = StoryObj;

const press = (): void => {
  action('press')();
};

/** A story that shows building blocks, with what a designer should know of them. */
const toon = (omschrijving: string, code: string, inhoud: () => TemplateResult): Story => ({
  parameters: {
    docs: {
      description: { story: omschrijving },
      source: { type: 'code', language: 'ts', code },
    },
  },
  render: (_args, { globals }) => bouwsteen(globals['weergave'] === 'light', inhoud()),
});

export const Knoppen: Story = toon(
  'Eén hoofdknop per stap. Een knop die bezig is, houdt zijn plaats en zijn focus. Elke knop is minstens 44 bij 44 pixels.',
  "button('Opslaan', onClick, { primary: true, busy: false })",
  () => html`
    <p>${button('Hoofdknop', press, { primary: true })}</p>
    <p>${button('Gewone knop', press)}</p>
    <p>${button('Knop die bezig is', press, { busy: true })}</p>
    <p>${button('Knop die iets opent (dicht)', press, { expanded: false })}</p>
    <p>${button('Knop die iets opent (open)', press, { expanded: true })}</p>
    <p>
      ${button('Een knop met zo veel woorden dat zij op een telefoon niet op één regel passen', press, {
        primary: true,
      })}
    </p>
  `,
);

export const Meldingen: Story = toon(
  'Vier soorten. Woorden en rand zeggen wat er is; kleur alleen zegt niets. Links en knoppen in een melding nemen de tekstkleur van de melding.',
  "alert('warning', html`<p>…</p>`)",
  () => html`
    ${(
      [
        ['info', 'Uitleg: de termijn staat stil.'],
        ['ok', 'Gelukt: uw keuze is opgeslagen.'],
        ['warning', 'Let op: wij zijn later dan wij hadden beloofd.'],
        ['error', 'Mislukt: er is geen verbinding.'],
      ] as const
    ).map(([kind, text]) =>
      alert(
        kind,
        html`<p>${text}</p>
          <p><a href="#voorbeeld">Een link in een melding</a></p>
          <p>${button('Een knop in een melding', press)}</p>`,
      ),
    )}
  `,
);

export const Mislukt: Story = toon(
  'Wat er mis is, en hoe het verder kan: opnieuw proberen, of inloggen. Tijdens het opnieuw proberen blijft de knop staan.',
  "failure({ text, retry: { text: 'Probeer het opnieuw', busy: false, onClick } })",
  () => html`
    <div>
      ${failure({
        text: 'Er is geen verbinding. Controleer uw internet en probeer het daarna opnieuw.',
        retry: { text: 'Probeer het opnieuw', busy: false, onClick: press },
      })}
    </div>
    <div>
      ${failure({
        text: 'Het duurt te lang. Probeer het over een paar minuten opnieuw.',
        retry: { text: 'Probeer het opnieuw (bezig)', busy: true, onClick: press },
      })}
    </div>
    <div>
      ${failure({
        text: 'U bent niet ingelogd. Log in om verder te gaan.',
        link: { text: 'Log in', url: '/inloggen' },
      })}
    </div>
  `,
);

const LEVELS = [1, 2, 3, 4, 5, 6];

export const Koppen: Story = toon(
  'De pagina bepaalt het niveau van de kop; het uiterlijk blijft gelijk. Er zijn twee maten: de titel van een widget, en een kop daarbinnen.',
  "heading(2, 'Uw zaak'); heading(3, 'Stappen', { className: 'loket-subtitle' })",
  () => html`
    ${LEVELS.map((level) => heading(level, `Titel, niveau ${level}`))}
    ${heading(2, 'Nog een titel van niveau 2')}
    ${heading(3, 'Kop binnen een widget', { className: 'loket-subtitle' })}
  `,
);

const ICONS: Readonly<Record<IconName, string>> = {
  done: 'Klaar',
  current: 'Nu bezig',
  planned: 'Nog niet begonnen',
  action: 'Actie nodig',
  skipped: 'Overgeslagen',
  unknown: 'Stand onbekend',
};

export const Iconen: Story = toon(
  'Zes vormen, in de kleur van de tekst. Een icoon staat altijd naast woorden en is verborgen voor een schermlezer. De vormen verschillen ook zonder kleur.',
  "icon('done')",
  () => html`
    ${(Object.keys(ICONS) as IconName[]).map(
      (name) => html`<p class="loket-target">${icon(name)} <span>${ICONS[name]}</span></p>`,
    )}
  `,
);

export const Hulp: Story = toon(
  'Onder aan elke widget, altijd op dezelfde plaats: eerst het telefoonnummer, dan wanneer er iemand is, dan de contactpagina.',
  "help({ text: 'Hebt u een vraag? Bel 14 0999.', phone: '14 0999', hours, contact })",
  () => html`
    ${help({
      text: 'Hebt u een vraag? Bel 14 0999.',
      phone: '14 0999',
      hours: 'Wij zijn nu bereikbaar, tot 17.00 uur.',
      contact: { text: 'Neem contact met ons op', url: '/contact' },
    })}
    ${help({ text: 'Hebt u een vraag? Bel 14 0999.', phone: '14 0999', hours: null, contact: null })}
    ${help({ text: '', phone: null, hours: null, contact: { text: 'Alleen een contactpagina', url: '/contact' } })}
  `,
);

export const Teksten: Story = toon(
  'Zinnen met iets bijzonders erin: een datum, een telefoonnummer, een naam in een andere taal. Namen en nummers blijven heel als iemand de pagina laat vertalen.',
  "withPart('U hoort uiterlijk 30 december 2026 van ons.', '30 december 2026', (part) => time(part, '2026-12-30'))",
  () => html`
    <p>
      ${withPart('U hoort uiterlijk 30 december 2026 van ons.', '30 december 2026', (part) =>
        time(part, '2026-12-30'),
      )}
    </p>
    <p>${withPart('Hebt u een vraag? Bel 14 0999.', '14 0999', telephone)}</p>
    <p lang="en">
      ${withPart('What comes next: Besluit bekendmaken.', 'Besluit bekendmaken', (part) => data(part, 'nl'))}
    </p>
    <p class="loket-quiet">Een zin die zachter spreekt: het zaaknummer, de tijd van de gegevens.</p>
    <p><a href="#voorbeeld">Een link in de tekst</a></p>
  `,
);

const change = (value: unknown): void => {
  action('change')(value);
};

export const Veld: Story = toon(
  'Label, uitleg, fout en invoer horen bij elkaar en staan in die volgorde. Het label staat boven het veld. Een fout heeft woorden en een streep, geen kleur alleen.',
  "field({ id: 'naam', label: 'Uw naam', hint: 'Zoals in uw paspoort' }, html`<input id=\"naam\" />`)",
  () => html`
    ${field(
      { id: 'bouw-veld', label: 'Kenmerk van de brief', hint: 'Dit staat rechtsboven in de brief.' },
      html`<input class="loket-input" id="bouw-veld" aria-describedby="bouw-veld-hint" autocomplete="off" />`,
    )}
    ${field(
      {
        id: 'bouw-veld-fout',
        label: 'Kenmerk van de brief',
        hint: 'Dit staat rechtsboven in de brief.',
        error: 'Vul het kenmerk van de brief in.',
      },
      html`<input
        class="loket-input"
        id="bouw-veld-fout"
        aria-describedby="bouw-veld-fout-error bouw-veld-fout-hint"
        aria-invalid="true"
        autocomplete="off"
      />`,
    )}
  `,
);

export const BestandKiezen: Story = toon(
  'Een echte knop, die met het toetsenbord en met de stem werkt. Slepen is een extra. De uitleg staat voor de knop: welke soorten, hoe groot, hoeveel.',
  "filePicker({ id, label, hints, button: 'Bestand kiezen', drop: 'of sleep een bestand hierheen', accept: '.pdf', onFiles })",
  () => html`
    ${filePicker({
      id: 'bouw-bestand',
      label: 'Uw bestanden',
      hints: ['U kunt deze soorten bestanden sturen: PDF of JPEG.', 'Een bestand mag hoogstens 10 MB zijn.'],
      button: 'Bestand kiezen',
      drop: 'of sleep een bestand hierheen',
      accept: '.pdf,.jpg',
      multiple: true,
      onFiles: (files) => change(files.map(({ name }) => name)),
    })}
    ${filePicker({
      id: 'bouw-bestand-over',
      label: 'Er hangt een bestand boven',
      hints: [],
      button: 'Bestand kiezen',
      drop: 'of sleep een bestand hierheen',
      over: true,
      accept: '',
      onFiles: change,
    })}
    ${filePicker({
      id: 'bouw-bestand-fout',
      label: 'Kopie van uw paspoort',
      hints: [],
      error: 'Kies eerst een bestand.',
      button: 'Bestand kiezen',
      accept: '',
      onFiles: change,
    })}
    ${filePicker({
      id: 'bouw-bestand-uit',
      label: 'Staat uit',
      hints: [],
      button: 'Bestand kiezen',
      accept: '',
      disabled: true,
      onFiles: change,
    })}
  `,
);

export const Voortgang: Story = toon(
  'De balk van de browser zelf. Ernaast staat altijd in woorden hoe ver het is: de balk alleen zegt te weinig.',
  "progress('Offerte.pdf', 40, 100)",
  () => html`
    ${([0, 40, 100] as const).map(
      (value) =>
        html`<div>
          <p>${`Offerte.pdf: ${value}%.`}</p>
          ${progress('Offerte.pdf', value, 100)}
        </div>`,
    )}
  `,
);

const SOORTEN = [
  { value: '', text: 'Kies een soort' },
  { value: 'bewijsstuk', text: 'Bewijsstuk' },
  { value: 'brief', text: 'Brief of e-mail' },
];

export const Keuzelijst: Story = toon(
  'Een keuze uit een lijst, met de keuzelijst van de browser. Begint leeg als er iets gekozen moet worden.',
  "select({ id, label: 'Wat voor document is dit?', value: '', options, onChange })",
  () => html`
    ${select({
      id: 'bouw-keuze',
      label: 'Wat voor document is dit?',
      value: 'brief',
      options: SOORTEN,
      onChange: change,
    })}
    ${select({
      id: 'bouw-keuze-fout',
      label: 'Wat voor document is dit?',
      error: 'Kies wat voor document dit is.',
      required: true,
      value: '',
      options: SOORTEN,
      onChange: change,
    })}
  `,
);

export const Tekstvak: Story = toon(
  'Ruimte voor een paar regels. Er mag meer worden getypt dan past; dat wordt gezegd als iemand verstuurt.',
  "textarea({ id, label: 'Uw opmerking', hint: 'Schrijf hoogstens 1.000 tekens.', value: '', onInput })",
  () => html`
    ${textarea({
      id: 'bouw-tekst',
      label: 'Uw opmerking',
      hint: 'Schrijf hoogstens 1.000 tekens.',
      value: 'Dit is de tweede offerte.',
      onInput: change,
    })}
    ${textarea({
      id: 'bouw-tekst-fout',
      label: 'Uw opmerking',
      hint: 'Schrijf hoogstens 1.000 tekens.',
      error: 'Maak de opmerking korter. U gebruikt 1.092 tekens. Er passen er 1.000.',
      value: 'De dakdekker schreef ons het volgende.',
      onInput: change,
    })}
  `,
);

export const Vinkje: Story = toon(
  'Een vinkje met zijn woorden. Op allebei kan iemand drukken: samen zijn ze minstens 44 pixels hoog.',
  "checkbox({ id, label: 'Locatie meesturen', checked: false, onChange })",
  () => html`
    ${checkbox({ id: 'bouw-vink', label: 'Locatie meesturen', checked: false, onChange: change })}
    ${checkbox({ id: 'bouw-vink-aan', label: 'Stuur mij e-mail', checked: true, onChange: change })}
  `,
);

export const Foutenlijst: Story = toon(
  'Alles wat er mis is, boven het formulier. De kop krijgt de focus; elke regel leidt naar het veld, met dezelfde woorden als daar.',
  "errorSummary(3, 'Er zijn 2 fouten', [{ target: 'naam', text: 'Vul uw naam in.' }])",
  () => html`
    ${errorSummary(2, 'Er zijn 2 fouten', [
      { target: 'bouw-som', text: 'Vul het kenmerk van de brief in.' },
      { target: 'bouw-som-soort', text: 'Kies wat voor document dit is.' },
    ])}
    ${field(
      { id: 'bouw-som', label: 'Kenmerk van de brief', error: 'Vul het kenmerk van de brief in.' },
      html`<input
        class="loket-input"
        id="bouw-som"
        aria-describedby="bouw-som-error"
        aria-invalid="true"
        autocomplete="off"
      />`,
    )}
    ${select({
      id: 'bouw-som-soort',
      label: 'Wat voor document is dit?',
      error: 'Kies wat voor document dit is.',
      required: true,
      value: '',
      options: SOORTEN,
      onChange: change,
    })}
  `,
);
