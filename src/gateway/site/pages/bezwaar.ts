import { html } from 'hono/html';
import type { Bezoek, Html, Pagina } from '../layout.js';
import { telLink } from '../layout.js';

/** By post and by word of mouth: both always exist beside the digital road. */
const ways = (bezoek: Bezoek, spoken: string): Html => {
  const { naam, postadres, adres, telefoon } = bezoek.organisatie;
  const post = postadres ?? adres;
  return html`<ul>
    ${post === null ? '' : html`<li>Per post: stuur een brief aan ${naam}, ${post}.</li>`}
    <li>${spoken} <a href="${telLink(telefoon)}">Bel ${telefoon}</a></li>
  </ul>`;
};

export const bezwaarPage = (bezoek: Bezoek): Pagina => ({
  titel: 'Bezwaar maken',
  kruimels: [],
  inhoud: html`<div class="vloei smal">
    <p class="inleiding">Bent u het niet eens met een besluit van de gemeente? Dan kunt u bezwaar maken.</p>
    <p>Doe dat op tijd: in het besluit staat de laatste dag. Bij uw zaak ziet u die dag ook.</p>
    <h2>Hoe u bezwaar maakt</h2>
    ${ways(bezoek, bezoek.organisatie.teksten.bezwaarMondeling ?? 'Kunt u niet schrijven? Dan schrijven wij uw bezwaar samen met u op.')}
    <h2>Wat wij moeten weten</h2>
    <ul>
      <li>uw naam en adres;</li>
      <li>de datum van vandaag;</li>
      <li>met welk besluit u het niet eens bent, met het zaaknummer;</li>
      <li>waarom u het er niet mee eens bent;</li>
      <li>uw handtekening, als u een brief stuurt.</li>
    </ul>
  </div>`,
});

export const klachtPage = (bezoek: Bezoek): Pagina => ({
  titel: 'Een klacht indienen',
  kruimels: [],
  inhoud: html`<div class="vloei smal">
    <p class="inleiding">Bent u niet goed behandeld? Vertel het ons. Wij willen het graag beter doen.</p>
    <h2>Hoe u een klacht indient</h2>
    ${ways(bezoek, 'Vertel het ons liever zelf? Dan schrijven wij uw klacht op.')}
    <h2>Wat er daarna gebeurt</h2>
    <p>U krijgt bericht dat wij uw klacht hebben. Daarna bellen wij u om te horen wat er is gebeurd.</p>
  </div>`,
});
