/** From why a file is refused, or could not be sent, to a sentence: rule, this file's value, and what to do. Pure. */
import type { LoketError } from '../client/errors.js';
import type { UploadProgress } from '../client/upload.js';
import type { Document } from '../contract/documenten.js';
import { failureText } from '../controllers/failure-text.js';
import type { Weigering } from '../domain/bestand.js';
import { amsterdamTime } from '../domain/datum.js';
import { claimedFormaat, nameOfFormaat, namesOfFormaten, PROGRAMMA } from '../domain/formaat.js';
import { formatBytes, formatTijd } from '../i18n/format.js';
import type { Taal } from '../i18n/messages.js';
import { fileMessages as messages, type FileTexts } from './file-messages.js';

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A name in a sentence; one that is read from right to left is set apart, so that it cannot turn the words around it. */
export const isolated = (name: string): string => (RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name);

/** What a document is called on the device that it came from. */
export const fileName = ({ bestandsnaam, titel }: Document): string => bestandsnaam ?? titel;

/** "PDF, JPEG en PNG". */
export function listed(items: readonly string[], taal: Taal): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  return `${items.slice(0, -1).join(', ')} ${{ nl: 'of', en: 'or', fy: 'of' }[taal]} ${last}`;
}

/** What may be sent, in words; `null` when everything may. */
export function kinds(toegestaan: readonly string[], taal: Taal): string | null {
  const texts = messages[taal];
  const wild = new Map([
    ['image/*', texts.images],
    ['video/*', texts.videos],
    ['text/*', texts.texts],
  ]);
  const names = namesOfFormaten(toegestaan);
  if (names.length === 0 || names.includes('*/*')) return null;
  // Each programme once, with its kinds: "Word (docx, doc)".
  const programmes = new Map<string, string>();
  for (const name of names) {
    const [programme = '', kind = ''] = name.split(' (');
    const before = programmes.get(programme);
    // A type without a name we know is shown as the API writes it: better than to leave out what is welcome.
    programmes.set(programme, before?.replace(')', `, ${kind}`) ?? wild.get(name) ?? name);
  }
  return listed([...programmes.values()], taal);
}

const kindOf = (formaat: string): string => nameOfFormaat(formaat) ?? formaat;

/** What a file is in words, where its name says that it is something else; else `null`. */
export function otherKind(formaat: string, naam: string): string | null {
  const claimed = claimedFormaat(naam);
  return claimed === null || claimed === formaat ? null : kindOf(formaat);
}

/** Why a file is not taken. */
export function refusal(weigering: Weigering, naam: string, taal: Taal): string {
  const texts = messages[taal];
  const name = isolated(naam);
  switch (weigering.reden) {
    case 'te-groot':
      return texts.teGroot(name, formatBytes(weigering.omvang, taal), formatBytes(weigering.max, taal));
    case 'te-veel':
      return texts.teVeel(name, weigering.max);
    case 'naam':
      return texts.naam(name, weigering.extensie);
    case 'soort': {
      const { formaat, genoemd, toegestaan } = weigering;
      const types = kinds(toegestaan, taal) ?? texts.allTypes;
      if (formaat === PROGRAMMA) return texts.programma(name, types);
      if (formaat === null)
        return genoemd === null
          ? texts.soortOnbekend(name, types)
          : texts.soortVals(name, kindOf(genoemd), types);
      return genoemd === null || genoemd === formaat
        ? texts.soort(name, kindOf(formaat), types)
        : texts.soortAnders(name, kindOf(formaat), kindOf(genoemd), types);
    }
    default:
      return texts[weigering.reden](name);
  }
}

const FAILURES = new Map<string, keyof FileTexts & `fail${string}`>([
  ['bestand-gewijzigd', 'failGewijzigd'],
  ['onbeveiligde-pagina', 'failInsecure'],
  ['bewijs-verschilt', 'failBewijs'],
  ['bestand-beschadigd', 'failDamaged'],
  ['bestandstype-geweigerd', 'failType'],
  ['bestand-te-groot', 'failLarge'],
  ['te-veel-bestanden', 'failMany'],
  ['zaak-gesloten', 'failClosed'],
]);

/** Why a file was not sent. */
export function failureOf(error: LoketError, naam: string, taal: Taal): string {
  const texts = messages[taal];
  const name = isolated(naam);
  if (error.code === 'bestand-onleesbaar') return texts.onleesbaar(name);
  const key = FAILURES.get(error.code ?? '') ?? (error.kind === 'too-large' ? 'failLarge' : undefined);
  if (key) return texts[key](name);
  // What can be said of any call says more than "not sent", where trying again is up to the citizen.
  if (error.kind === 'signed-out' || error.kind === 'forbidden')
    return `${texts.notSent} ${failureText(error, taal, Date.now())}`;
  return texts.failed(name);
}

/** Whether trying the very same file again can help. */
export const isRetryable = ({ code }: LoketError): boolean =>
  !/^(bestand-(gewijzigd|onleesbaar|te-groot)|bewijs-verschilt|bestandstype-geweigerd|onbeveiligde-pagina)$/.test(
    code ?? '',
  );

/** How far a file is, in words. */
export function progressText(progress: UploadProgress, taal: Taal): string {
  const texts = messages[taal];
  switch (progress.phase) {
    case 'waiting': {
      const { reason, until } = progress;
      if (reason === 'offline') return texts.waitOffline;
      if (reason === 'signed-out') return texts.waitLogin;
      if (reason === 'paused') return texts.paused;
      // A pause of seconds is over before a time of day is read.
      const late = until !== null && until - Date.now() > 60_000;
      return texts.waitBusy(late ? formatTijd(amsterdamTime(until + 59_999).tijd, taal) : '');
    }
    case 'sending':
      return texts.sending(percentOf(progress));
    default:
      return texts[progress.phase];
  }
}

/** Never 100 before it is complete. */
export const percentOf = ({ sent, size }: UploadProgress): number =>
  Math.min(99, Math.floor((sent / size) * 100));
