/**
 * A real HTTP proxy on this machine, before a real server, that does to requests what networks and servers do: by a seed,
 * so that what went wrong once can be made to go wrong again.
 */
import { createServer, request as requestOf, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Numbers from 0 up to, not including, 1: the same row for the same seed (mulberry32). */
export function randomBy(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Everything that the proxy can do to a request. */
export const FAULTS = [
  /** The connection ends after some bytes of the body; the server has seen those. */
  'drop',
  /** The connection is reset before the server sees anything. */
  'reset',
  /** The server did it, but its answer is lost. */
  'lost-answer',
  /** The answer breaks off halfway. */
  'broken-answer',
  /** A server that fails, with a problem document or with a page of its own. */
  'failing',
  /** 429 or 503 with `Retry-After`. */
  'busy',
  'signed-out',
  'stale-token',
  /** Every byte comes, one small piece after the other. */
  'drip',
  /** The server gets the same request twice, as when a browser sends again over a new connection. */
  'twice',
  /** One bit of the body is another when it arrives. */
  'corrupt',
  /** No answer ever comes. */
  'hang',
] as const;
/** With what only a write can suffer: the connection is cut, and the request arrives when others have come after it. */
export const LATE_FAULTS = [...FAULTS, 'late'] as const;
export type FaultName = (typeof LATE_FAULTS)[number];

export interface FaultProxy {
  readonly port: number;
  /** What was done until now, for the message of a failing test. */
  readonly done: readonly string[];
  /** How many requests hang at this moment. */
  readonly hanging: number;
  /**
   * From now on the next faults come by this seed: at most `most`, then all is well. `0` heals.
   * @param chance that a request gets one, from 0 to 1
   */
  plan(seed: number, most: number, names?: readonly FaultName[], chance?: number): void;
  /** Lets everything arrive that is late. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

const CODES: Readonly<Record<number, string>> = {
  401: 'niet-geauthenticeerd',
  403: 'csrf-token-verlopen',
  429: 'te-veel-verzoeken',
  500: 'interne-fout',
  503: 'bron-niet-beschikbaar',
};

/** @param upstream the port of the server; only its addresses under `/v1` get faults */
export async function startFaultProxy(upstream: number): Promise<FaultProxy> {
  let random = randomBy(0);
  let left = 0;
  let chance = 0;
  let names: readonly FaultName[] = FAULTS;
  let hanging = 0;
  /** What arrives late, and after how many other requests. */
  let late: { wait: number; arrive: () => Promise<void> }[] = [];
  const arriving: Promise<void>[] = [];
  const done: string[] = [];

  function choose({ url = '', method = '' }: IncomingMessage): FaultName | null {
    if (left === 0 || !url.startsWith('/v1') || method === 'OPTIONS' || random() >= chance) return null;
    const name = names[Math.floor(random() * names.length)] ?? null;
    if (name === 'corrupt' && method !== 'PUT') return null;
    if ((name === 'twice' || name === 'late') && method === 'GET') return null;
    left--;
    done.push(`${name ?? ''} ${method} ${url.replace(/u-[0-9a-f]+/, 'u')}`);
    return name;
  }

  function answer(request: IncomingMessage, response: ServerResponse, status: number): void {
    const { origin } = request.headers;
    const headers: Record<string, string> = { 'Content-Type': 'application/problem+json' };
    if (origin !== undefined) {
      headers['Access-Control-Allow-Origin'] = origin;
      headers['Access-Control-Allow-Credentials'] = 'true';
      headers['Access-Control-Expose-Headers'] = 'Retry-After, Date';
    }
    const code = CODES[status];
    if (status === 429 || status === 503) headers['Retry-After'] = String(Math.floor(random() * 90));
    if (code === undefined) headers['Content-Type'] = 'text/html';
    // The body is read to its end: hanging up on a sender is another fault than refusing it.
    request.resume();
    request.on('end', () => {
      response.writeHead(status, headers);
      const problem = { type: `https://loket.example/${code ?? ''}`, code, title: code, status };
      response.end(code === undefined ? '<h1>Nginx</h1>' : JSON.stringify(problem));
    });
  }

  const pass = (
    request: IncomingMessage,
    onAnswer: (answer: IncomingMessage) => void,
    onLost: () => void,
  ): ReturnType<typeof requestOf> => {
    const { method, url: path, headers } = request;
    const forward = requestOf(
      { host: '127.0.0.1', port: upstream, method, path, headers, agent: false },
      onAnswer,
    );
    forward.on('error', onLost);
    return forward;
  };

  const readAll = async (stream: IncomingMessage): Promise<Buffer> => {
    const pieces: Buffer[] = [];
    for await (const piece of stream) pieces.push(piece as Buffer);
    return Buffer.concat(pieces);
  };

  async function inPieces(bytes: Buffer, write: (piece: Buffer) => void): Promise<void> {
    const size = Math.max(1, Math.ceil(bytes.length / 40));
    for (let at = 0; at < bytes.length; at += size) {
      write(bytes.subarray(at, at + size));
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { socket } = request;
    const cut = (): void => void socket.destroy();
    const relay = (from: IncomingMessage): void => {
      response.writeHead(from.statusCode ?? 502, from.headers);
      from.pipe(response);
      from.on('error', cut);
    };
    for (const one of late) one.wait--;
    const due = late.filter(({ wait }) => wait === 0);
    late = late.filter(({ wait }) => wait > 0);
    // At the same moment as this request: which is first is up to the server.
    for (const { arrive } of due) arriving.push(arrive());
    const fault = choose(request);
    switch (fault) {
      case 'reset':
        socket.resetAndDestroy();
        return;
      case 'hang':
        hanging++;
        socket.on('close', () => hanging--);
        request.resume();
        return;
      case 'failing':
        answer(request, response, [500, 502, 504][Math.floor(random() * 3)] ?? 500);
        return;
      case 'busy':
        answer(request, response, random() < 0.5 ? 429 : 503);
        return;
      case 'signed-out':
        answer(request, response, 401);
        return;
      case 'stale-token':
        answer(request, response, request.method === 'GET' ? 500 : 403);
        return;
      case 'drop': {
        const length = Number(request.headers['content-length'] ?? 0);
        const after = Math.floor(random() * length);
        const forward = pass(request, relay, cut);
        let seen = 0;
        request.on('data', (piece: Buffer) => {
          if (seen > after) return;
          forward.write(piece.subarray(0, after - seen));
          seen += piece.length;
          if (seen > after || seen === length) {
            // The server is given the time to see what it got.
            setImmediate(() => {
              forward.destroy();
              cut();
            });
          }
        });
        if (length === 0) cut();
        return;
      }
      default:
    }

    const body = await readAll(request);
    if (fault === 'corrupt' && body.length > 0) {
      const at = Math.floor(random() * body.length);
      body[at] = (body[at] ?? 0) ^ 1;
    }
    const deliver = (): Promise<void> =>
      new Promise<void>((resolve) => {
        pass(request, (first) => first.resume().on('end', resolve).on('error', resolve), resolve).end(body);
      });
    if (fault === 'twice') await deliver();
    if (fault === 'late') {
      late.push({ wait: 1 + Math.floor(random() * 6), arrive: deliver });
      cut();
      return;
    }
    const forward = pass(
      request,
      (from) => {
        if (fault === 'lost-answer') {
          from.resume().on('end', cut);
        } else if (fault === 'broken-answer' || fault === 'drip') {
          readAll(from).then(async (bytes) => {
            response.writeHead(from.statusCode ?? 502, from.headers);
            if (fault === 'drip') {
              await inPieces(bytes, (piece) => response.write(piece));
              response.end();
            } else {
              response.write(bytes.subarray(0, bytes.length / 2));
              setImmediate(cut);
            }
          }, cut);
        } else relay(from);
      },
      cut,
    );
    if (fault === 'drip') await inPieces(body, (piece) => forward.write(piece));
    else forward.write(body);
    forward.end();
  };

  const server = createServer((request, response) => {
    // A client that hangs up is what this is about.
    request.on('error', () => undefined);
    response.on('error', () => undefined);
    handle(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    done,
    get hanging() {
      return hanging;
    },
    plan(seed, most, only = FAULTS, often = 0.4) {
      random = randomBy(seed);
      left = most;
      names = only;
      chance = often;
      done.length = 0;
    },
    async settle() {
      for (const { arrive } of late) arriving.push(arrive());
      late = [];
      await Promise.all(arriving.splice(0));
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
