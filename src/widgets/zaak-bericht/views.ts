/** What the parts of `<zaak-bericht>` share, and how a bericht is called in a sentence. Pure. */
import type { Bericht } from '../../contract/berichten.js';
import type { Bijlage } from '../../contract/documenten.js';
import type { Organisatie } from '../../contract/organisatie.js';
import { localMoment, type Datum } from '../../domain/datum.js';
import { toonbaar } from '../../domain/tekst.js';
import type { AddressRules } from '../../domain/url.js';
import { formatMoment } from '../../i18n/format.js';
import type { Taal } from '../../i18n/messages.js';
import type { DocumentContext, LinkedFile } from '../document-links.js';
import type { ComposeTexts } from './compose-messages.js';
import type { Texts } from './messages.js';

/** An attachment as it is offered to open and save. */
export interface LinkedBijlage extends LinkedFile {
  readonly berichtId: string;
  readonly bijlage: Bijlage;
}

/** What every part needs to know. */
export interface ViewContext extends DocumentContext<LinkedBijlage> {
  readonly texts: Texts;
  readonly compose: ComposeTexts;
  /** Level of the headings inside. */
  readonly level: number;
  /** Start of every id. */
  readonly uid: string;
  readonly organisatie: Organisatie | null;
  readonly phone: string | null;
  readonly contactUrl: string | null;
  readonly rules: AddressRules;
  readonly vandaag: Datum;
}

type Naming = Pick<ViewContext, 'taal'> & { readonly texts: Texts };

/** "Leila de Vries (dochter)". */
export const whoOf = ({
  naam,
  relatie,
}: {
  readonly naam: string;
  readonly relatie: string | null;
}): string => toonbaar(relatie ? `${naam} (${relatie})` : naam).trim();

/** Who a bericht is from, and the name in those words, if any. */
export function senderOf(
  texts: Texts,
  { afzender, namens }: Bericht,
): readonly [words: string, name: string] {
  const name = toonbaar(afzender.naam ?? '').trim();
  if (afzender.soort === 'aanvrager' && name === '') {
    const who = namens ? whoOf(namens) : '';
    return who === '' ? [texts.own, ''] : [texts.ownBy(who), who];
  }
  if (name !== '') return [texts.from(name), name];
  return [afzender.soort === 'gemeente' ? texts.fromGemeente : texts.fromUnknown, ''];
}

/** When it was sent, in words. */
export const momentOf = ({ leveringsmoment }: Bericht, taal: Taal): string | null =>
  leveringsmoment === null ? null : formatMoment(localMoment(leveringsmoment), taal);

/** "Bericht van Sanne Hoekstra, dinsdag 24 november 2026 om 14.02 uur": to speak of it elsewhere. */
export function nameOf({ texts, taal }: Naming, bericht: Bericht): string {
  const moment = momentOf(bericht, taal);
  return senderOf(texts, bericht)[0] + (moment === null ? '' : `, ${moment}`);
}
