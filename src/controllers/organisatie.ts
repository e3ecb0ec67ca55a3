/** The municipality behind the widgets: whom to call, where to sign in, which days are free. */
import type { ReactiveControllerHost } from 'lit';
import type { Answer, LoketClient } from '../client/loket-client.js';
import type { Organisatie } from '../contract/organisatie.js';
import { reachability } from '../domain/openingstijden.js';
import { loginUrl } from '../domain/url.js';
import { formatDatum, formatTijd } from '../i18n/format.js';
import { commonMessages, type Taal } from '../i18n/messages.js';
import type { ClientSource } from './client-source.js';

/** How to reach the municipality, in words; drawn last in every widget. */
export interface Help {
  readonly text: string;
  readonly phone: string | null;
  readonly hours: string | null;
  readonly contact: { readonly text: string; readonly url: string } | null;
}

/** One call for all widgets of a page. */
const pending = new WeakMap<LoketClient, Map<string, Promise<Answer<Organisatie>>>>();

function loadOnce(client: LoketClient, language: string): Promise<Answer<Organisatie>> {
  const calls = pending.get(client) ?? new Map<string, Promise<Answer<Organisatie>>>();
  pending.set(client, calls);
  const known = calls.get(language);
  if (known) return known;
  const call = client.loadOrganisatie({ language });
  calls.set(language, call);
  call.catch(() => calls.delete(language));
  return call;
}

export class OrganisatieSource {
  organisatie: Organisatie | null = null;
  readonly #host: ReactiveControllerHost;
  readonly #source: ClientSource;
  /** How far the device's clock is behind the server's, in milliseconds. */
  #behind = 0;

  constructor(host: ReactiveControllerHost, source: ClientSource) {
    this.#host = host;
    this.#source = source;
  }

  /** Never fails: without the municipality's facts a widget still works, with the phone number of the page's head. */
  async load(client: LoketClient, taal: Taal): Promise<Organisatie | null> {
    try {
      const { data, at } = await loadOnce(client, taal);
      this.#behind = at - Date.now();
      if (data !== this.organisatie) {
        this.organisatie = data;
        this.#host.requestUpdate();
      }
      return data;
    } catch {
      return this.organisatie;
    }
  }

  /** Now, by the server's clock, in milliseconds since 1970: the device's may be hours wrong. */
  now(): number {
    return Date.now() + this.#behind;
  }

  /** Where to sign in, coming back to this page; `null` when the municipality did not say. */
  loginUrl(): string | null {
    const template = this.#source.configuration.loginUrl ?? this.organisatie?.links.inloggen ?? null;
    if (template === null) return null;
    return loginUrl(
      template,
      location.pathname + location.search + location.hash,
      this.#source.configuration.links,
    );
  }

  /** What the last lines of a widget say. */
  help(taal: Taal): Help {
    const texts = commonMessages[taal];
    const { telefoon, contactUrl } = this.#source.configuration;
    const phone = this.organisatie?.telefoon ?? telefoon;
    return {
      text: texts.help(phone ?? ''),
      phone,
      hours: this.#hours(taal),
      contact: contactUrl === null ? null : { text: texts.contact, url: contactUrl },
    };
  }

  #hours(taal: Taal): string | null {
    if (!this.organisatie) return null;
    const texts = commonMessages[taal];
    const reach = reachability(this.organisatie, 'telefoon', this.now());
    if (reach.soort === 'open')
      return reach.tot === null ? null : texts.openUntil(formatTijd(reach.tot, taal));
    if (reach.soort === 'onbekend') return null;
    const van = formatTijd(reach.van, taal);
    return reach.dagen === 0
      ? texts.opensToday(van)
      : texts.opensAt(formatDatum(reach.datum, taal, { jaar: false }), van);
  }
}
