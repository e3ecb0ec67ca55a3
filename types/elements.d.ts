// Made by tools/manifest.ts from custom-elements.json: do not edit.
import type {
  AfspraakBookEvent,
  AfspraakBookedEvent,
  AfspraakCancelledEvent,
  AfspraakChangedEvent,
  AfspraakPlannerElement,
  BerichtReadEvent,
  BerichtSendEvent,
  BerichtSentEvent,
  BerichtenLoadedEvent,
  ContactFormulierElement,
  ContactverzoekSendEvent,
  ContactverzoekSentEvent,
  DocumentFailedEvent,
  DocumentUploadEvent,
  DocumentUploadedEvent,
  DocumentenLoadedEvent,
  LoginRequiredEvent,
  LoketErrorEvent,
  PageTitleEvent,
  ValidationFailedEvent,
  ZaakBerichtElement,
  ZaakChangedEvent,
  ZaakLoadedEvent,
  ZaakTimelineElement,
  ZaakUploadElement,
} from '../dist/npm/index.js';

/** What `<afspraak-planner>` takes in a template: its attributes, and the properties of the same meaning. */
export interface AfspraakPlannerAttributes {
  /** What for: the id of a product. It is chosen already, and the first step is skipped. */
  product?: string | null | undefined;
  /** Where: the id of a location, together with `product`. The second step is skipped as well. */
  locatie?: string | null | undefined;
  /** Level of the widget's own heading, 1–6, so that it fits the page; headings inside are one deeper. */
  'heading-level'?: number | string | null | undefined;
  /** Level of the widget's own heading, 1–6, so that it fits the page; headings inside are one deeper. */
  headingLevel?: number | string | null | undefined;
  /** Another address of the case API; only on the page's own origin, or one that the site's head allows. */
  'api-url'?: string | null | undefined;
  /** Another address of the case API; only on the page's own origin, or one that the site's head allows. */
  apiUrl?: string | null | undefined;
  /** Render in the page itself instead of a shadow root, for page translators and read-aloud tools. Read once. */
  light?: boolean | null | undefined;
  /** Fictional data with a banner, for trying out; needs loket-demo.js. Its value names a person or a state: `leeg`. */
  demo?: string | null | undefined;
}
/** What `<afspraak-planner>` tells the page: the name of each event and its class. */
export interface AfspraakPlannerEvents {
  /** An appointment is about to be made; can be prevented. */
  'afspraak-book': AfspraakBookEvent;
  /** An appointment was made. */
  'afspraak-booked': AfspraakBookedEvent;
  /** An appointment was moved. */
  'afspraak-changed': AfspraakChangedEvent;
  /** An appointment was cancelled. */
  'afspraak-cancelled': AfspraakCancelledEvent;
  /** Another step is on screen. */
  'page-title': PageTitleEvent;
  /** Something must be chosen or filled in. */
  'validation-failed': ValidationFailedEvent;
  /** Nobody is signed in any longer. */
  'login-required': LoginRequiredEvent;
  /** Something failed and the citizen was told so. */
  'loket-error': LoketErrorEvent;
}

/** What `<contact-formulier>` takes in a template: its attributes, and the properties of the same meaning. */
export interface ContactFormulierAttributes {
  /** `vraag`, `opmerking`, `melding`, `klacht` or `terugbelverzoek`; without it the citizen chooses. */
  soort?: 'vraag' | 'opmerking' | 'melding' | 'klacht' | 'terugbelverzoek' | null | undefined;
  /** Id of a subject of the API; without it the citizen chooses. */
  onderwerp?: string | null | undefined;
  /** Id of a case of who is signed in that it is about; without it `?zaak=` of the address of the page. Its number goes along unless the citizen leaves it out. */
  'zaak-id'?: string | null | undefined;
  /** Id of a case of who is signed in that it is about; without it `?zaak=` of the address of the page. Its number goes along unless the citizen leaves it out. */
  zaakId?: string | null | undefined;
  /** `session` keeps an unsent text in this tab for half an hour, also over a reload. Else it is in memory only. */
  draft?: 'session' | null | undefined;
  /** A computer that more people use: nothing is kept, everything can be wiped, and is when nobody is there. */
  'shared-computer'?: boolean | null | undefined;
  /** A computer that more people use: nothing is kept, everything can be wiped, and is when nobody is there. */
  sharedComputer?: boolean | null | undefined;
  /** Level of the widget's own heading, 1–6, so that it fits the page; headings inside are one deeper. */
  'heading-level'?: number | string | null | undefined;
  /** Level of the widget's own heading, 1–6, so that it fits the page; headings inside are one deeper. */
  headingLevel?: number | string | null | undefined;
  /** Another address of the case API; only on the page's own origin, or one that the site's head allows. */
  'api-url'?: string | null | undefined;
  /** Another address of the case API; only on the page's own origin, or one that the site's head allows. */
  apiUrl?: string | null | undefined;
  /** Render in the page itself instead of a shadow root, for page translators and read-aloud tools. Read once. */
  light?: boolean | null | undefined;
  /** Fictional data with a banner, for trying out; needs loket-demo.js. Its value names a person or a state: `leeg`. */
  demo?: string | null | undefined;
}
/** What `<contact-formulier>` tells the page: the name of each event and its class. */
export interface ContactFormulierEvents {
  /** A form is about to be sent; can be prevented. */
  'contactverzoek-send': ContactverzoekSendEvent;
  /** A form was received. */
  'contactverzoek-sent': ContactverzoekSentEvent;
  /** Another screen shows: `formulier` or `verstuurd`. */
  'page-title': PageTitleEvent;
  /** Something must be filled in, or files were refused. */
  'validation-failed': ValidationFailedEvent;
  /** Nobody is signed in, and somebody must be. */
  'login-required': LoginRequiredEvent;
  /** Something failed and the citizen was told so. */
  'loket-error': LoketErrorEvent;
}

/** What `<zaak-bericht>` takes in a template: its attributes, and the properties of the same meaning. */
export interface ZaakBerichtAttributes {
  /** Which case: its opaque id. Without it `?zaak=` of the page's address counts, else the person chooses. */
  'zaak-id'?: string | null | undefined;
  /** Which case: its opaque id. Without it `?zaak=` of the page's address counts, else the person chooses. */
  zaakId?: string | null | undefined;
  /** Looks for new messages every so many seconds while the page is visible, at least 15; 0: never. */
  refresh?: number | string | null | undefined;
  /** Heading above writing, in place of "Reageer n.a.v. deze zaak". */
  'compose-heading'?: string | null | undefined;
  /** Heading above writing, in place of "Reageer n.a.v. deze zaak". */
  composeHeading?: string | null | undefined;
  /** Words on the button, in place of "Verstuur". */
  'send-label'?: string | null | undefined;
  /** Words on the button, in place of "Verstuur". */
  sendLabel?: string | null | undefined;
  /** That messages count only when they are sent here, in the site's own words. */
  notice?: string | null | undefined;
  /** `session` keeps an unsent text in this tab for half an hour, also over a reload. Else it is in memory only. */
  draft?: 'session' | null | undefined;
  /** A computer that more people use: nothing is kept, everything can be wiped, and is when nobody is there. */
  'shared-computer'?: boolean | null | undefined;
  /** A computer that more people use: nothing is kept, everything can be wiped, and is when nobody is there. */
  sharedComputer?: boolean | null | undefined;
  /** Level of the widget's own heading, 1–6, so that it fits the page; headings inside are one deeper. */
  'heading-level'?: number | string | null | undefined;
  /** Level of the widget's own heading, 1–6, so that it fits the page; headings inside are one deeper. */
  headingLevel?: number | string | null | undefined;
  /** Another address of the case API; only on the page's own origin, or one that the site's head allows. */
  'api-url'?: string | null | undefined;
  /** Another address of the case API; only on the page's own origin, or one that the site's head allows. */
  apiUrl?: string | null | undefined;
  /** Render in the page itself instead of a shadow root, for page translators and read-aloud tools. Read once. */
  light?: boolean | null | undefined;
  /** Fictional data with a banner, for trying out; needs loket-demo.js. Its value names a person or a state: `leeg`. */
  demo?: string | null | undefined;
}
/** What `<zaak-bericht>` tells the page: the name of each event and its class. */
export interface ZaakBerichtEvents {
  /** The messages of a case are on screen. */
  'berichten-loaded': BerichtenLoadedEvent;
  /** A message is about to be sent; can be prevented. */
  'bericht-send': BerichtSendEvent;
  /** A message was received. */
  'bericht-sent': BerichtSentEvent;
  /** A message was read. */
  'bericht-read': BerichtReadEvent;
  /** Something must be filled in, or files were refused. */
  'validation-failed': ValidationFailedEvent;
  /** Nobody is signed in, or no longer. */
  'login-required': LoginRequiredEvent;
  /** Something failed and the citizen was told so. */
  'loket-error': LoketErrorEvent;
}

/** What `<zaak-timeline>` takes in a template: its attributes, and the properties of the same meaning. */
export interface ZaakTimelineAttributes {
  /** Which case: its opaque id. Without it `?zaak=` of the page's address counts, else the person chooses. */
  'zaak-id'?: string | null | undefined;
  /** Which case: its opaque id. Without it `?zaak=` of the page's address counts, else the person chooses. */
  zaakId?: string | null | undefined;
  /** Looks for news every so many seconds while the page is visible, at least 15. Off by default. */
  refresh?: number | string | null | undefined;
  /** Level of the widget's own heading, 1–6, so that it fits the page; headings inside are one deeper. */
  'heading-level'?: number | string | null | undefined;
  /** Level of the widget's own heading, 1–6, so that it fits the page; headings inside are one deeper. */
  headingLevel?: number | string | null | undefined;
  /** Another address of the case API; only on the page's own origin, or one that the site's head allows. */
  'api-url'?: string | null | undefined;
  /** Another address of the case API; only on the page's own origin, or one that the site's head allows. */
  apiUrl?: string | null | undefined;
  /** Render in the page itself instead of a shadow root, for page translators and read-aloud tools. Read once. */
  light?: boolean | null | undefined;
  /** Fictional data with a banner, for trying out; needs loket-demo.js. Its value names a person or a state: `leeg`. */
  demo?: string | null | undefined;
}
/** What `<zaak-timeline>` tells the page: the name of each event and its class. */
export interface ZaakTimelineEvents {
  /** A case is on screen. */
  'zaak-loaded': ZaakLoadedEvent;
  /** The case changed while the page was open. */
  'zaak-changed': ZaakChangedEvent;
  /** Nobody is signed in, or no longer. */
  'login-required': LoginRequiredEvent;
  /** Something failed and the citizen was told so. */
  'loket-error': LoketErrorEvent;
}

/** What `<zaak-upload>` takes in a template: its attributes, and the properties of the same meaning. */
export interface ZaakUploadAttributes {
  /** Which case: its opaque id. Without it `?zaak=` of the page's address counts, else the person chooses. */
  'zaak-id'?: string | null | undefined;
  /** Which case: its opaque id. Without it `?zaak=` of the page's address counts, else the person chooses. */
  zaakId?: string | null | undefined;
  /** Leave out the list of documents: only adding. */
  'hide-list'?: boolean | null | undefined;
  /** Leave out the list of documents: only adding. */
  hideList?: boolean | null | undefined;
  /** What the files are, where the form says so: "Kopie van uw paspoort". */
  label?: string | null | undefined;
  /** Name in the form; without it the form sends nothing of this. */
  name?: string | null | undefined;
  /** The form waits until a document was added. */
  required?: boolean | null | undefined;
  /** Nothing can be added now. */
  disabled?: boolean | null | undefined;
  /** Level of the widget's own heading, 1–6, so that it fits the page; headings inside are one deeper. */
  'heading-level'?: number | string | null | undefined;
  /** Level of the widget's own heading, 1–6, so that it fits the page; headings inside are one deeper. */
  headingLevel?: number | string | null | undefined;
  /** Another address of the case API; only on the page's own origin, or one that the site's head allows. */
  'api-url'?: string | null | undefined;
  /** Another address of the case API; only on the page's own origin, or one that the site's head allows. */
  apiUrl?: string | null | undefined;
  /** Render in the page itself instead of a shadow root, for page translators and read-aloud tools. Read once. */
  light?: boolean | null | undefined;
  /** Fictional data with a banner, for trying out; needs loket-demo.js. Its value names a person or a state: `leeg`. */
  demo?: string | null | undefined;
}
/** What `<zaak-upload>` tells the page: the name of each event and its class. */
export interface ZaakUploadEvents {
  /** The documents of a case are on screen. */
  'documenten-loaded': DocumentenLoadedEvent;
  /** Files are about to be sent; can be prevented. */
  'document-upload': DocumentUploadEvent;
  /** A document was received whole. */
  'document-uploaded': DocumentUploadedEvent;
  /** A file could not be sent. */
  'document-failed': DocumentFailedEvent;
  /** Files were refused, or something must be filled in. */
  'validation-failed': ValidationFailedEvent;
  /** Nobody is signed in, or no longer. */
  'login-required': LoginRequiredEvent;
  /** Something failed and the citizen was told so. */
  'loket-error': LoketErrorEvent;
}

/** Every tag, for types of a framework that has none of its own here. */
export interface LoketElements {
  'afspraak-planner': {
    element: AfspraakPlannerElement;
    attributes: AfspraakPlannerAttributes;
    events: AfspraakPlannerEvents;
  };
  'contact-formulier': {
    element: ContactFormulierElement;
    attributes: ContactFormulierAttributes;
    events: ContactFormulierEvents;
  };
  'zaak-bericht': {
    element: ZaakBerichtElement;
    attributes: ZaakBerichtAttributes;
    events: ZaakBerichtEvents;
  };
  'zaak-timeline': {
    element: ZaakTimelineElement;
    attributes: ZaakTimelineAttributes;
    events: ZaakTimelineEvents;
  };
  'zaak-upload': { element: ZaakUploadElement; attributes: ZaakUploadAttributes; events: ZaakUploadEvents };
}
