/** The whole test: reads, limits, and what writes when that was asked for. */
import { keurAanbod } from './afspraken-lezen.js';
import { keurCors, keurGrenzen } from './grenzen.js';
import type { Kit } from './keuring.js';
import { keurLezen, serves } from './lezen.js';
import { keurSchrijven } from './schrijven.js';
import { Onbereikbaar, Verbinding, type VerbindingOptions } from './verbinding.js';
import { Verslag } from './verslag.js';

export interface ContracttestOptions extends VerbindingOptions {
  /** Id of the case to look at; `null`: the first. */
  readonly zaakId: string | null;
  /** Origin of the website that calls; `null`: that is not checked. */
  readonly origin: string | null;
  readonly schrijven: boolean;
  /** The mail address that is given with what is written. */
  readonly email: string;
  /** Hears beforehand, in Dutch sentences, what will be written. */
  readonly onPlan: (regels: readonly string[]) => void;
  readonly now: () => number;
  readonly sleutel: () => string;
}

const isLocal = (host: string): boolean =>
  /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|.*\.localhost)$/.test(host);

export interface Uitslag {
  readonly verslag: Verslag;
  /** Why the test ended early; `null` when it was done whole. */
  readonly afgebroken: string | null;
}

export async function runContracttest(options: ContracttestOptions): Promise<Uitslag> {
  const verslag = new Verslag();
  const verbinding = new Verbinding(options);
  const kit: Kit = { verbinding, verslag, sleutel: options.sleutel, now: options.now };
  const { protocol, hostname } = new URL(options.adres);
  verslag.keur(
    'adres:https',
    '',
    protocol === 'https:' || isLocal(hostname),
    'De API is alleen met https te bereiken (http alleen op de eigen machine).',
    protocol,
  );
  try {
    const gelezen = await keurLezen(kit, options.zaakId);
    const isAangemeld = gelezen.sessie?.aangemeld === true;
    const aanbod = serves(kit, gelezen.organisatie, 'afspraken') ? await keurAanbod(kit, isAangemeld) : null;
    await keurGrenzen(kit, gelezen);
    await keurCors(kit, options.origin);
    if (options.schrijven) await keurSchrijven(kit, options, gelezen, aanbod);
    else
      verslag.slaOver(
        'schrijven',
        'Er is alleen gelezen. Met --schrijven wordt ook getest wat iets verandert.',
      );
    return { verslag, afgebroken: null };
  } catch (error) {
    if (!(error instanceof Onbereikbaar)) throw error;
    return { verslag, afgebroken: error.message };
  }
}
