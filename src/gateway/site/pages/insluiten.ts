import { html } from 'hono/html';
import type { Bezoek, Pagina } from '../layout.js';

const BESTANDEN = [
  'loket.js',
  'zaak-timeline.js',
  'zaak-upload.js',
  'zaak-bericht.js',
  'afspraak-planner.js',
  'contact-formulier.js',
  'loket-kopie.js',
];

/** The embed builder: a script of the library fills it, as on the site of any supplier. */
export const insluitenPage = (bezoek: Bezoek): Pagina => {
  const bestanden = Object.fromEntries(
    BESTANDEN.map((naam) => {
      const { pad, integriteit } = bezoek.bestand(naam);
      return [naam, { pad, integriteit }];
    }),
  );
  return {
    titel: 'Onderdeel insluiten',
    kruimels: [['Voor webredacteuren', '/webredacteuren']],
    // Not as `widgets`: the examples on this page must not change its title.
    scripts: ['loket-demo.js', 'loket.js', 'loket-kopie.js', 'loket-insluiten.js'],
    inhoud: html`<div id="loket-insluiten" data-bestanden="${JSON.stringify(bestanden)}">
      <noscript>
        <p>
          Zonder JavaScript werkt deze pagina niet. Lees dan
          <a href="/webredacteuren">de uitleg voor webredacteuren</a>.
        </p>
      </noscript>
    </div>`,
  };
};
