/** The server's half of test/support/commands.ts: what tests ask of Chromium over the DevTools protocol. */
import type { TestRunnerPlugin } from '@web/test-runner';
import type { AxNode } from '../test/support/commands.js';

/** The part of puppeteer that is used here. */
interface CdpSession {
  send(method: string, params?: object): Promise<unknown>;
}
interface Page {
  createCDPSession(): Promise<CdpSession>;
}

// One per page, kept open: what is emulated ends with the session that asked for it.
const sessions = new WeakMap<Page, Promise<CdpSession>>();

function sessionOf(page: Page): Promise<CdpSession> {
  let session = sessions.get(page);
  if (!session) {
    session = page.createCDPSession();
    sessions.set(page, session);
  }
  return session;
}

type AxValue = { readonly value?: unknown } | undefined;
interface CdpAxNode {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly childIds?: readonly string[];
  readonly ignored: boolean;
  readonly role?: AxValue;
  readonly name?: AxValue;
  readonly description?: AxValue;
  readonly value?: AxValue;
  readonly properties?: readonly { readonly name: string; readonly value: AxValue }[];
}

const textOf = (value: AxValue): string =>
  typeof value?.value === 'string' || typeof value?.value === 'number' ? String(value.value) : '';

/** The protocol's nodes in reading order; what is ignored gives its place to its children. */
function flatten(nodes: readonly CdpAxNode[]): AxNode[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const result: AxNode[] = [];
  const visit = (node: CdpAxNode, depth: number): void => {
    if (!node.ignored) {
      result.push({
        role: textOf(node.role),
        name: textOf(node.name),
        description: textOf(node.description),
        value: textOf(node.value),
        properties: Object.fromEntries(
          (node.properties ?? []).map(({ name, value }) => [name, value?.value]),
        ),
        depth,
      });
    }
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) visit(child, node.ignored ? depth : depth + 1);
    }
  };
  for (const node of nodes) if (node.parentId === undefined) visit(node, 0);
  return result;
}

interface MediaPayload {
  readonly type: string;
  readonly features: Readonly<Record<string, string>>;
}

const commands: Readonly<Record<string, (session: CdpSession, payload: never) => Promise<unknown>>> = {
  'loket:media': async (session, { type, features }: MediaPayload) => {
    await session.send('Emulation.setEmulatedMedia', {
      media: type,
      features: Object.entries(features).map(([name, value]) => ({ name, value })),
    });
    return true;
  },
  'loket:time-zone': async (session, timezoneId: string) => {
    await session.send('Emulation.setTimezoneOverride', { timezoneId });
    return true;
  },
  'loket:ax-tree': async (session) => {
    const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: CdpAxNode[] };
    return flatten(nodes);
  },
};

export const browserCommands = (): TestRunnerPlugin => ({
  name: 'browser-commands',
  async executeCommand({ command, payload, session }) {
    const handler = commands[command];
    if (!handler) return undefined;
    const launcher = session.browser as { name: string; getPage?: (id: string) => Page };
    if (!/chrom/i.test(launcher.name) || !launcher.getPage) {
      throw new Error(`${command} works in Chromium only: name the file *.chromium.test.ts.`);
    }
    return handler(await sessionOf(launcher.getPage(session.id)), payload as never);
  },
});
