/** The public surface of `loket-widgets`. Importing it changes nothing: see `loket-widgets/define/…` for the tags. */
export {
  configure,
  type Csrf,
  type FetchFunction,
  type GetToken,
  type LoketOptions,
} from './client/configuration.js';
export { LoketError, isLoketError, type LoketErrorKind } from './client/errors.js';
export { createClient } from './client/http-client.js';
export { readConfiguration, type Configuration } from './client/configuration.js';
export type { Answer, CallOptions, DocumentLinks, LoketClient } from './client/loket-client.js';
export { VERSION } from './client/version.js';
/** The norm engine: Dutch working days, terms, and hours. Pure functions, also for Node and for sites without widgets. */
export type { Datum, Termijn } from './contract/basis.js';
export type { Organisatie, Servicenorm, VrijeDagen } from './contract/organisatie.js';
export { adviseKanaal, type Kanaaladvies } from './domain/advies.js';
export { amsterdamDay, parseDatum } from './domain/datum.js';
export { openOp, reachability, type Reachability, type Tijdvak } from './domain/openingstijden.js';
export { antwoordVoor } from './domain/servicenorm.js';
export { termijn } from './domain/termijn.js';
export {
  addWerkdagen,
  feestdagen,
  isFeestdag,
  isWerkdag,
  standaardKalender,
  type Feestdag,
  type Kalender,
} from './domain/werkdagen.js';
export { LoginRequiredEvent, LoketErrorEvent, ValidationFailedEvent } from './widgets/events.js';
export {
  AfspraakBookEvent,
  AfspraakBookedEvent,
  AfspraakCancelledEvent,
  AfspraakChangedEvent,
} from './widgets/afspraak-planner/events.js';
export { AfspraakPlannerElement } from './widgets/afspraak-planner/afspraak-planner.js';
export { ContactFormulierElement } from './widgets/contact-formulier/contact-formulier.js';
export { ContactverzoekSendEvent, ContactverzoekSentEvent } from './widgets/contact-formulier/events.js';
export { PageTitleEvent } from './widgets/page-title-event.js';
export { WidgetElement } from './widgets/widget-element.js';
export {
  BerichtReadEvent,
  BerichtSendEvent,
  BerichtSentEvent,
  BerichtenLoadedEvent,
} from './widgets/zaak-bericht/events.js';
export { ZaakBerichtElement } from './widgets/zaak-bericht/zaak-bericht.js';
export { ZaakChangedEvent, ZaakLoadedEvent } from './widgets/zaak-timeline/events.js';
export { ZaakTimelineElement } from './widgets/zaak-timeline/zaak-timeline.js';
export {
  DocumentFailedEvent,
  DocumentUploadEvent,
  DocumentUploadedEvent,
  DocumentenLoadedEvent,
} from './widgets/zaak-upload/events.js';
export { ZaakUploadElement } from './widgets/zaak-upload/zaak-upload.js';
