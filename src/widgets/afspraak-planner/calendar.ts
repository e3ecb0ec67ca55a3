/** What stands in the calendar of the citizen: everything to come prepared. Pure. */
import type { Afspraak } from '../../contract/afspraken.js';
import type { Organisatie } from '../../contract/organisatie.js';
import { agendaBestand } from '../../domain/agenda.js';
import { formatMoment } from '../../i18n/format.js';
import { localMoment } from '../../domain/datum.js';
import type { Taal } from '../../i18n/messages.js';
import { messages } from './messages.js';
import { outcomeMessages } from './outcome-messages.js';
import { opsomming } from './views.js';

export function calendarFile(
  afspraak: Afspraak,
  organisatie: Organisatie | null,
  taal: Taal,
  now: number,
): { readonly name: string; readonly text: string } {
  const texts = outcomeMessages[taal];
  const { locatie, kanaal, personen, producten, meeTeNemen, nummer, wijzigbaarTot } = afspraak;
  const list = (label: string, things: readonly string[]): string[] =>
    things.length === 0 ? [] : ['', `${label}:`, ...things.map((thing) => `- ${thing}`)];
  const what = opsomming(
    producten.map(({ naam }) => naam),
    messages[taal].and,
  );
  const lines = [
    `${texts.number}: ${nummer}`,
    ...(kanaal === 'onbekend' || kanaal === 'balie' ? [] : [messages[taal][kanaal]]),
    ...(personen.length > 0
      ? personen.flatMap((one) => list(texts.bringFor(one.label), one.meeTeNemen))
      : list(texts.bring, meeTeNemen)),
    ...(locatie?.route ? ['', `${texts.route}: ${locatie.route}`] : []),
    ...(locatie?.toegankelijkheid ? [`${texts.access}: ${locatie.toegankelijkheid}`] : []),
    ...(wijzigbaarTot === null ? [] : ['', texts.moveUntil(formatMoment(localMoment(wijzigbaarTot), taal))]),
  ];
  return {
    name: `afspraak-${nummer.replace(/[^A-Za-z0-9-]/g, '')}.ics`,
    text: agendaBestand(
      afspraak,
      {
        titel: organisatie ? `${what} (${organisatie.naam})` : what,
        plaats: locatie ? `${locatie.naam}, ${locatie.adres}` : null,
        omschrijving: lines.join('\n'),
        organisator: {
          naam: organisatie?.naam ?? '',
          email: afspraak.bevestiging?.afzender ?? organisatie?.afzenderEmail ?? 'noreply@localhost',
        },
      },
      now,
    ),
  };
}
