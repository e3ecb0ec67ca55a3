import { html } from 'hono/html';
import type { Bezoek, Pagina } from '../layout.js';
import { tekstenVan } from '../layout.js';

/** Where the link in the confirmation mail leads too. */
export const afspraakPage = (bezoek: Bezoek): Pagina => {
  const t = tekstenVan(bezoek);
  const { telefoon } = bezoek.organisatie;
  return {
    titel: t.appointmentTitle,
    talen: true,
    kruimels: [],
    widgets: ['afspraak-planner.js'],
    inhoud: html`<div class="vloei">
      <p class="inleiding">${t.appointmentLead}</p>
      <afspraak-planner
        ><p>${t.appointmentFallback} ${t.appointmentFallbackHelp(telefoon)}</p></afspraak-planner
      >
    </div>`,
  };
};
