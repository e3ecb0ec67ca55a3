/** Mistakes that the types of JSX must find; `@ts-expect-error` fails where there is none. */
import type { ReactElement } from 'react';
import type {} from 'loket-widgets/react';

export const mistakes: readonly ReactElement[] = [
  // @ts-expect-error an attribute that is spelled wrong
  <zaak-timeline zaakid="dakkapel" />,
  // @ts-expect-error a word that is not one of the list
  <contact-formulier soort="praatje" />,
  // @ts-expect-error a boolean as text
  <zaak-upload hide-list="ja" />,
  // @ts-expect-error a field that this event has not
  <zaak-upload ondocument-uploaded={(event) => event.bestandsnaam} />,
];

/** And what must not be refused. */
export const fine: readonly ReactElement[] = [
  <zaak-timeline key="1" className="breed" zaak-id="dakkapel" heading-level={3} lang="fy" light />,
  <contact-formulier key="2" soort="melding" oncontactverzoek-send={(event) => event.preventDefault()} />,
  <afspraak-planner key="3" ref={(element) => element?.focus()} onpage-title={({ stap }) => stap} />,
];
