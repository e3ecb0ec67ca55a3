/**
 * `loket-demo.js`: fictional data for every widget with the attribute `demo`. It carries the demo municipality with it,
 * in memory, so nothing goes over the network and a page needs no exception in its policy. For pages on which editors
 * and designers try things; a production page never loads it, and a widget without `demo` never meets it.
 */
import { configure, shared, type FetchFunction, type LoketOptions } from '../client/configuration.js';
import { sayOnce } from '../client/say-once.js';
import { createDemo } from '../gateway/demo.js';
import { SCENARIO_HEADER } from '../gateway/scenario.js';
import { DemoBanner, type DemoHost } from './demo-banner.js';
import { DEMO_NAMEN, DEMO_STANDEN, readVoorbeeld } from './demo-standen.js';

/** `.invalid` never exists (RFC 2606): whatever slips past this file ends nowhere. */
const ORIGIN = 'https://loket-voorbeeld.invalid';

interface Example {
  readonly options: LoketOptions;
  readonly fetch: FetchFunction;
}

const examples = new Map<string, Example>();
const shown = new WeakMap<HTMLElement, Example>();
const banners = new WeakSet<HTMLElement>();

/** A call that never gets through, as on a train. */
const noNetwork: FetchFunction = () => Promise.reject(new TypeError('The example has no network.'));

function createExample(key: string, attribute: string): Example {
  const { naam, standen } = readVoorbeeld(attribute);
  const apiUrl = `${ORIGIN}/${key}/v1`;
  const { app } = createDemo({ bezoeker: naam, apiUrl, rateLimit: null, contactLimiet: null });
  const scenarios = standen.flatMap(({ scenario }) => scenario ?? []).join(',');
  const answer: FetchFunction = async (url, init) => {
    const asked = new URL(url);
    asked.pathname = asked.pathname.slice(key.length + 1);
    const request = new Request(asked, init);
    if (scenarios !== '') request.headers.set(SCENARIO_HEADER, scenarios);
    return app.fetch(request);
  };
  const has = (stand: string): boolean => standen.some((one) => one.naam === stand);
  const fetch = has('geen-verbinding') ? noNetwork : answer;
  return {
    fetch,
    options: {
      // A widget without an address is a widget that loads: for ever, and without a time-out.
      ...(has('bezig') ? {} : { apiUrl }),
      fetch,
      telefoon: '14 0999',
      contactUrl: 'https://www.wilgenrade.example/contact',
      loginUrl: 'https://www.wilgenrade.example/inloggen?terug={terug}',
      linkOrigins: ['https://www.wilgenrade.example'],
    },
  };
}

/** The same words: the same municipality, so that what is sent in one widget shows in the other. */
function exampleOf(attribute: string): Example {
  const { naam, standen, onbekend } = readVoorbeeld(attribute);
  if (onbekend.length > 0) {
    const known = [...DEMO_NAMEN, ...DEMO_STANDEN.map((stand) => stand.naam)].join(', ');
    sayOnce('warn', `demo="${attribute}" names something unknown; there are: ${known}.`);
  }
  const key = [naam, ...standen.map((stand) => stand.naam)].join('-');
  const found = examples.get(key) ?? createExample(key, attribute);
  examples.set(key, found);
  return found;
}

shared().demo ??= (attribute, host) => {
  const example = exampleOf(attribute);
  shown.set(host, example);
  if (!banners.has(host)) {
    banners.add(host);
    new DemoBanner(host as DemoHost, ORIGIN, () => shown.get(host)?.fetch);
  }
  return example.options;
};
// Widgets that were here first wait for this.
configure({});
