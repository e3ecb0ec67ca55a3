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
export { LoginRequiredEvent, LoketErrorEvent, ValidationFailedEvent } from './widgets/events.js';
export {
  AfspraakBookEvent,
  AfspraakBookedEvent,
  AfspraakCancelledEvent,
  AfspraakChangedEvent,
} from './widgets/afspraak-planner/events.js';
export { AfspraakPlannerElement } from './widgets/afspraak-planner/afspraak-planner.js';
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
