import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { action } from 'storybook/actions';
import { alert } from '../src/ui/alert.js';
import { button } from '../src/ui/button.js';
import { failure } from '../src/ui/failure.js';
import { heading } from '../src/ui/heading.js';
import { help } from '../src/ui/help.js';
import { icon, type IconName } from '../src/ui/icon.js';
import { data, telephone, time, withPart } from '../src/ui/text.js';
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
