/** What it is about: the sort, the subject, and for who wants to complain the way that fits. */
import type { ContactOnderwerp, Contactsoort } from '../../contract/contact.js';
import type { FormContent } from './model.js';
import type { Values } from './values.js';

/** Whether what somebody wants to complain about is a complaint, which can be sent here. */
export const isKlacht = ({ aanleiding }: Values): boolean =>
  aanleiding === 'behandeling' || aanleiding === 'te-laat' || aanleiding === 'anders';

export interface Fixed {
  readonly soort: Contactsoort | null;
  readonly onderwerp: string | null;
}

export interface Choices {
  /** `null`: not chosen yet. */
  readonly soort: Contactsoort | null;
  /** Whether the page has chosen the sort. */
  readonly isSoortFixed: boolean;
  /** The subjects of that sort. */
  readonly onderwerpen: readonly ContactOnderwerp[];
  readonly onderwerp: ContactOnderwerp | null;
  /** Whether there is no choice of subjects. */
  readonly isOnderwerpFixed: boolean;
  /** Whether it is asked what the complaint is about. */
  readonly hasRouter: boolean;
  /** Whether the fields may be filled in now. */
  readonly isOpen: boolean;
}

/** What was chosen by the citizen goes before what the page has chosen: the router may lead elsewhere. */
export function choicesOf(content: FormContent, values: Values, fixed: Fixed): Choices {
  const byPage = content.onderwerpen.find(({ id }) => id === fixed.onderwerp);
  const fixedSoort = byPage?.soort ?? fixed.soort;
  const soort = values.soort ?? fixedSoort;
  const onderwerpen = content.onderwerpen.filter((one) => one.soort === soort);
  const ofPage = byPage?.soort === soort ? byPage : undefined;
  // A municipality may name its subjects as the ways are: then that was asked already (WCAG 3.3.7).
  const asked = soort === 'klacht' ? onderwerpen.find(({ id }) => id === values.aanleiding) : undefined;
  const only = onderwerpen.length === 1 ? onderwerpen[0] : asked;
  const onderwerp = ofPage ?? onderwerpen.find(({ id }) => id === values.onderwerp) ?? only ?? null;
  const hasRouter = soort === 'klacht' && !ofPage;
  return {
    soort,
    isSoortFixed: fixedSoort !== null,
    onderwerpen,
    onderwerp,
    isOnderwerpFixed: ofPage !== undefined || only !== undefined,
    hasRouter,
    isOpen:
      onderwerp !== null &&
      (!hasRouter || isKlacht(values)) &&
      (!onderwerp.aanmeldenNodig || content.aangemeld),
  };
}
