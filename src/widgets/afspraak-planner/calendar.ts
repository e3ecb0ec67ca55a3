/** What stands in the calendar of the citizen: everything to come prepared, in the words of the mail. Pure. */
import type { Afspraak } from '../../contract/afspraken.js';
import type { Organisatie } from '../../contract/organisatie.js';
import { agendaBestand, agendaTeksten } from '../../domain/agenda.js';
import type { Taal } from '../../i18n/messages.js';

export function calendarFile(
  afspraak: Afspraak,
  organisatie: Organisatie | null,
  taal: Taal,
  now: number,
): { readonly name: string; readonly text: string } {
  const teksten = agendaTeksten(
    afspraak,
    {
      naam: organisatie?.naam ?? '',
      email: afspraak.bevestiging?.afzender ?? organisatie?.afzenderEmail ?? 'noreply@localhost',
      telefoon: organisatie?.telefoon ?? null,
    },
    taal,
  );
  return {
    name: `afspraak-${afspraak.nummer.replace(/[^A-Za-z0-9-]/g, '')}.ics`,
    text: agendaBestand(afspraak, teksten, now),
  };
}
