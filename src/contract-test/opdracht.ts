/** The command line: `loket-widgets contract-test <adres> [opties]`. */
import { parseArgs } from 'node:util';
import { runContracttest } from './contracttest.js';
import type { FetchFunction } from './verbinding.js';
import { verslagJson, verslagTekst } from './verslag.js';

export const UITLEG = `Gebruik: npx loket-widgets contract-test <adres van de API, tot en met /v1> [opties]

Test of een API zich houdt aan het contract van Loket. Zonder --schrijven wordt er alleen gelezen.

  --token <token>          inloggen met een token (of in LOKET_TOKEN)
  --cookie <naam=waarde>   inloggen met een sessiecookie (of in LOKET_COOKIE)
  --header <naam: waarde>  een andere header bij elke vraag; mag vaker
  --ander-token <token>    een tweede persoon, die niet bij de zaken van de eerste mag (of in LOKET_ANDER_TOKEN)
  --ander-cookie <…>       hetzelfde met een cookie (of in LOKET_ANDER_COOKIE)
  --zaak <id>              welke zaak; zonder dit de eerste van de lijst
  --origin <origin>        de website, als die op een andere origin staat: dan wordt CORS getest
  --schrijven              ook testen wat iets verandert; zegt vooraf wat er blijft staan
  --email <adres>          mailadres bij wat wordt gestuurd (contracttest@gemeente.example)
  --tijdslimiet <seconden> hoe lang op een antwoord wordt gewacht (15); de hele test duurt hoogstens twintig keer zo lang
  --json                   het verslag als JSON
  --help                   deze uitleg

Een token of cookie in een omgevingsvariabele komt niet in de geschiedenis van de opdrachten te staan.
Eindigt met 0 als alles goed is, met 1 als er iets niet goed is, en met 2 als de test niet kon worden gedaan.
`;

export interface Omgeving {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly fetch: FetchFunction;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly now: () => number;
  readonly sleutel: () => string;
  readonly delay: (ms: number) => Promise<void>;
}

/** A mistake in how the command was given. */
class Gebruik extends Error {}

function readAdres(text: string | undefined): string {
  if (text === undefined) throw new Gebruik('Geef het adres van de API, tot en met /v1.');
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new Gebruik(`"${text}" is geen volledig adres. Begin met https://.`);
  }
  const { username, password, search, hash } = new URL(text);
  if (username !== '' || password !== '' || search !== '' || hash !== '') {
    throw new Gebruik('Geef alleen het adres zelf: zonder inloggegevens, en zonder ? of #.');
  }
  return text.replace(/\/+$/, '');
}

function readHeaders(texts: readonly string[]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const text of texts) {
    const match = /^([A-Za-z0-9-]+):\s*(.+)$/.exec(text);
    if (!match) throw new Gebruik('Schrijf een header als "Naam: waarde".');
    headers[match[1] as string] = match[2] as string;
  }
  return headers;
}

const signIn = (token: string | undefined, cookie: string | undefined): Record<string, string> => ({
  ...(token ? { Authorization: `Bearer ${token}` } : {}),
  ...(cookie ? { Cookie: cookie } : {}),
});

function readLimiet(text: string): number {
  const seconds = Number(text);
  if (!(seconds >= 1 && seconds <= 300)) throw new Gebruik('De tijdslimiet is 1 tot 300 seconden.');
  return seconds * 1000;
}

const OPTIONS = {
  token: { type: 'string' },
  cookie: { type: 'string' },
  header: { type: 'string', multiple: true },
  'ander-token': { type: 'string' },
  'ander-cookie': { type: 'string' },
  zaak: { type: 'string' },
  origin: { type: 'string' },
  schrijven: { type: 'boolean', default: false },
  email: { type: 'string', default: 'contracttest@gemeente.example' },
  tijdslimiet: { type: 'string', default: '15' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

function readArgs(
  args: readonly string[],
): ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>> {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new Gebruik(
      `Deze opdracht klopt niet (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
}

async function contractTest(args: readonly string[], omgeving: Omgeving): Promise<number> {
  const { values, positionals } = readArgs(args);
  const { env, out, err, fetch, now, sleutel, delay } = omgeving;
  if (values.help) {
    out(UITLEG);
    return 0;
  }
  if (positionals.length > 1) throw new Gebruik('Geef één adres.');
  const adres = readAdres(positionals[0]);
  const tijdslimiet = readLimiet(values.tijdslimiet);
  const aanmelding = {
    ...signIn(values.token ?? env['LOKET_TOKEN'], values.cookie ?? env['LOKET_COOKIE']),
    ...readHeaders(values.header ?? []),
  };
  const ander = signIn(
    values['ander-token'] ?? env['LOKET_ANDER_TOKEN'],
    values['ander-cookie'] ?? env['LOKET_ANDER_COOKIE'],
  );
  const { verslag, afgebroken } = await runContracttest({
    adres,
    fetch,
    aanmelding,
    andereAanmelding: Object.keys(ander).length > 0 ? ander : null,
    tijdslimiet,
    delay,
    signal: AbortSignal.timeout(tijdslimiet * 20),
    zaakId: values.zaak ?? null,
    origin: values.origin ?? null,
    schrijven: values.schrijven,
    email: values.email,
    onPlan: (regels) => {
      err(`Dit gaat er veranderen:\n${regels.map((regel) => `  - ${regel}`).join('\n')}\n\n`);
    },
    now,
    sleutel,
  });
  out(`${values.json ? verslagJson(verslag, adres) : verslagTekst(verslag, adres)}\n`);
  if (afgebroken !== null) {
    err(`De test is niet afgemaakt. ${afgebroken}\n`);
    return 2;
  }
  return verslag.samenvatting.fout > 0 ? 1 : 0;
}

/** @param args what stands after `loket-widgets`. @returns the exit code */
export async function main(args: readonly string[], omgeving: Omgeving): Promise<number> {
  const [opdracht, ...rest] = args;
  try {
    if (opdracht === '--help' || opdracht === 'help') {
      omgeving.out(UITLEG);
      return 0;
    }
    if (opdracht !== 'contract-test') throw new Gebruik('De enige opdracht is contract-test.');
    return await contractTest(rest, omgeving);
  } catch (error) {
    if (!(error instanceof Gebruik)) throw error;
    omgeving.err(`${error.message}\n\n${UITLEG}`);
    return 2;
  }
}
