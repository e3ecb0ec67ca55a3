import { ESLint } from 'eslint';
import assert from 'node:assert/strict';
import test, { describe } from 'node:test';

const eslint = new ESLint();

/** What our own rules say about a file with this content at this place; other rules are not asked. */
async function complaints(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? [])
    .filter(({ ruleId, fatal }) => fatal === true || /^(loket\/|no-restricted-|no-eval$)/.test(ruleId ?? ''))
    .map(({ message }) => message);
}

const refused = (file: string, code: string, because: RegExp): void => {
  test(`refuses ${code} in ${file}`, async () => {
    const found = await complaints(file, code);
    assert.equal(found.length, 1, found.join('\n'));
    assert.match(found[0] ?? '', because);
  });
};
const allowed = (file: string, code: string): void => {
  test(`allows ${code} in ${file}`, async () => {
    assert.deepEqual(await complaints(file, code), []);
  });
};

const widget = 'src/widgets/zaak-timeline/x.ts';

describe('the contract test knows the contract alone, and runs on Node', () => {
  allowed('src/contract-test/x.ts', "import { zaakSchema } from '../contract/zaken.js';");
  allowed('src/contract-test/x.ts', "import { parseArgs } from 'node:util';");
  refused('src/contract-test/x.ts', "import { createApp } from '../gateway/app.js';", /^Rule 6/);
  refused('src/contract-test/x.ts', "import * as z from 'zod/mini';", /^Rule 2/);
});

describe('rule 1: contract imports zod only, domain imports contract types only', () => {
  allowed('src/contract/x.ts', "import * as z from 'zod/mini';");
  allowed('src/contract/x.ts', "import { idSchema } from './basis.js';");
  refused('src/contract/x.ts', "import { html } from 'lit';", /^Rule 1: contract imports zod only/);
  refused('src/contract/x.ts', "import { addDays } from '../domain/datum.js';", /^Rule 1: contract/);
  allowed('src/domain/x.ts', "import type { Zaak } from '../contract/zaken.js';");
  allowed('src/domain/x.ts', "import { type Zaak } from '../contract/zaken.js';");
  refused('src/domain/x.ts', "import { zaakSchema } from '../contract/zaken.js';", /^Rule 1: domain/);
  refused('src/domain/x.ts', "import 'holidays';", /^Rule 1: domain/);
});

describe('rule 2: only contract and the validator of the gateway import zod', () => {
  refused('src/client/x.ts', "import axios from 'axios';", /^src\/client may not import the package "axios"/);
  refused('src/client/x.ts', "import * as z from 'zod/mini';", /^Rule 2: only contract/);
  refused('src/gateway/app.ts', "import * as z from 'zod/mini';", /^Rule 2: only contract/);
  allowed('src/gateway/validator.ts', "import * as z from 'zod/mini';");
});

describe('rule 3: ui imports Lit and ui', () => {
  allowed('src/ui/x.ts', "import { html } from 'lit';");
  allowed('src/ui/x.ts', "import { guard } from 'lit/directives/guard.js';");
  allowed('src/ui/x.ts', "import { button } from './button.js';");
  refused('src/ui/x.ts', "import { commonMessages } from '../i18n/messages.js';", /^Rule 3/);
  refused('src/ui/x.ts', "import type { Zaak } from '../contract/zaken.js';", /^Rule 3/);
  refused('src/ui/x.ts', "import { Task } from '@lit/task';", /^Rule 3/);
});

describe('rule 4: a widget stands alone and sees the client by its interface', () => {
  allowed(widget, "import { steps } from './steps.js';");
  allowed(widget, "import { WidgetElement } from '../widget-element.js';");
  refused(widget, "import { x } from '../zaak-upload/model.js';", /^Rule 4: a widget never imports another/);
  refused(widget, "import '../../define/zaak-timeline.js';", /^Rule 4: a widget never/);
  refused(widget, "import { app } from '../../gateway/app.js';", /^Rule 4: a widget never/);
  allowed(widget, "import type { LoketClient } from '../../client/loket-client.js';");
  allowed(widget, "import { isLoketError } from '../../client/errors.js';");
  refused(widget, "import { createClient } from '../../client/http-client.js';", /^Rule 4: a widget sees/);
  refused(widget, "const x = await import('../zaak-upload/model.js');", /^Rule 4/);
});

describe('rule 5: define is the only place where class meets tag', () => {
  allowed('src/define/x.ts', "customElements.define('x-y', X);");
  refused(widget, "customElements.define('x-y', X);", /^Rule 5/);
  refused(widget, "@customElement('x-y') class X {}", /^Rule 5/);
});

describe('rule 6: only stories, tests, the demo site and helpers/demo import the gateway', () => {
  allowed('src/gateway/site/x.ts', "import { app } from '../app.js';");
  allowed('src/helpers/demo.ts', "import { app } from '../gateway/app.js';");
  allowed('test/gateway/x.ts', "import { app } from '../../src/gateway/app.js';");
  allowed('stories/x.ts', "import { app } from '../src/gateway/app.js';");
  refused('src/helpers/doctor.ts', "import { app } from '../gateway/app.js';", /^Rule 6/);
  refused('src/controllers/x.ts', "import { app } from '../gateway/app.js';", /^Rule 6/);
  refused('src/index.ts', "export { app } from './gateway/app.js';", /^Rule 6/);
});

describe('rule 7: index.ts is the only barrel', () => {
  allowed('src/index.ts', "export { LoketError } from './client/errors.js';");
  refused('src/ui/x.ts', "export { button } from './button.js';", /^Rule 7/);
  refused('src/ui/x.ts', "export * from './button.js';", /^Rule 7/);
  refused(widget, "import { LoketError } from '../../index.js';", /^Rule 7/);
});

describe('each folder imports what stands before it', () => {
  allowed('src/controllers/x.ts', "import { createClient } from '../client/http-client.js';");
  refused(
    'src/client/x.ts',
    "import { messages } from '../i18n/messages.js';",
    /^src\/client may not import src\/i18n/,
  );
  refused(
    'src/i18n/x.ts',
    "import { createClient } from '../client/http-client.js';",
    /may not import src\/client/,
  );
  refused('src/controllers/x.ts', "import { button } from '../ui/button.js';", /may not import src\/ui/);
  refused(
    'src/controllers/x.ts',
    `import { X } from '../${widget.slice(4, -3)}.js';`,
    /may not import src\/widgets/,
  );
  refused(
    'src/gateway/x.ts',
    "import { LoketError } from '../client/errors.js';",
    /gateway: contract and domain only/,
  );
  refused('src/client/x.ts', "import 'left-pad';", /may not import the package "left-pad"/);
});

describe('what the page or an old library makes dangerous', () => {
  refused(widget, 'const x = Array.from(y);', /Array\.from/);
  refused(widget, 'for (const key in x) void key;', /for…in/);
  refused(widget, "const x = Date.parse('2026-01-01');", /Date\.parse/);
  refused(widget, "x.innerHTML = '';", /markup/i);
  refused(widget, "x.outerHTML = '';", /markup/i);
  refused(widget, "x.insertAdjacentHTML('beforeend', '');", /markup/i);
  refused(widget, "document.write('');", /document\.write/);
  refused(widget, "eval('');", /eval/);
  refused(widget, "new Function('');", /unsafe-eval/);
  refused(widget, "import { unsafeHTML } from 'lit/directives/unsafe-html.js';", /unsafeHTML/);
  refused(widget, "import { unsafeSVG } from 'lit/directives/unsafe-svg.js';", /unsafeSVG/);
  refused(widget, "import { unsafeStatic } from 'lit/static-html.js';", /unsafeStatic/);
  refused(widget, "import { styleMap } from 'lit/directives/style-map.js';", /styleMap/);
  refused(widget, 'const x = html`<p style="color: red"></p>`;', /inline style/);
  refused(widget, 'const x = html`<style>p { color: red }</style>`;', /inline style/);
  refused(widget, 'export default class X {}', /default exports/);
  refused('src/domain/x.ts', 'const x = new Date();', /no clock/);
  refused('src/domain/x.ts', 'const x = Date.now();', /no clock/);
  refused('src/domain/x.ts', "const x = fetch('/');", /no DOM and no network/);
  allowed('src/domain/x.ts', 'const x = new Date(ms);');
  allowed(widget, 'const x = html`<p class="style">style = x</p>`;');
});
