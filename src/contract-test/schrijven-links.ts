/** Addresses of bytes that work once, for sites that sign in with a token. */
import { inhoudLinkSchema, type Document, type InhoudLink } from '../contract/documenten.js';
import { keurInhoud, keurProbleem, keurStatus, type Kit } from './keuring.js';
import { schrijf } from './schrijf.js';

const LONGEST_MS = 60_000;
/** Between its clock and ours. */
const SLACK_MS = 30_000;

export async function keurLink(kit: Kit, zaakId: string, documenten: readonly Document[]): Promise<void> {
  const { verbinding, verslag } = kit;
  const document = documenten.find(({ verwerking }) => verwerking === 'beschikbaar');
  if (document === undefined) {
    verslag.slaOver('inhoud-link', 'Er is geen document beschikbaar in deze zaak.');
    return;
  }
  const pad = `/zaken/${zaakId}/documenten/${document.id}/inhoud-link`;
  const antwoord = await schrijf(kit, { method: 'POST', pad, json: { weergave: 'opslaan' } });
  if (antwoord.status === 404 || antwoord.status === 405) {
    verslag.slaOver(
      'inhoud-link',
      'Deze API heeft geen adressen die één keer werken; wie met een token inlogt, kan dan alleen opslaan.',
    );
    return;
  }
  if (!keurStatus(kit, 'inhoud-link', antwoord, 201)) return;
  const link = keurInhoud(kit, 'inhoud-link', antwoord, inhoudLinkSchema) as InhoudLink | null;
  if (link === null) return;
  verslag.keur(
    'inhoud-link:kort',
    antwoord.vraag,
    Date.parse(link.verlooptOp) <= kit.now() + LONGEST_MS + SLACK_MS,
    "Zo'n adres werkt hoogstens een minuut.",
    link.verlooptOp,
  );
  const isOurs = verslag.keur(
    'inhoud-link:adres',
    antwoord.vraag,
    link.url.startsWith(`${verbinding.adres}/`),
    "Zo'n adres is volledig, en van dezelfde API.",
    'een ander adres',
  );
  if (!isOurs) return;
  const first = await verbinding.get(link.url, { wie: 'niemand' });
  keurStatus(kit, 'inhoud-link.openen', first, 200);
  const second = await verbinding.get(link.url, { wie: 'niemand' });
  keurProbleem(kit, 'inhoud-link.nog-eens', second, 'niet-gevonden');
}
