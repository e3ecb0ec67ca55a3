import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { createOpenApi } from '../../src/contract/openapi.js';
import { createDemo } from '../../src/gateway/demo.js';

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly responses: Readonly<Record<string, unknown>>;
}

const text = readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8');
const document = JSON.parse(text) as {
  paths: Record<string, Record<string, Operation | unknown[]>>;
  components: Record<string, Record<string, unknown>>;
};
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).flatMap(([method, operation]) =>
    Array.isArray(operation) ? [] : [{ path, method, operation }],
  ),
);

type Spec = Exclude<Parameters<Validator['validate']>[0], string>;
const parse = (json: string): Spec => JSON.parse(json) as Spec;

describe('openapi.json', () => {
  it('is what the schemas of the contract give today', () => {
    assert.equal(text, `${JSON.stringify(createOpenApi(), null, 2)}\n`);
  });

  it('is valid OpenAPI 3.1 for a validator that we did not write', async () => {
    const validator = new Validator();
    const result = await validator.validate(parse(text));
    assert.deepEqual(result.errors ?? [], []);
    assert.equal(result.valid, true);
    assert.equal(validator.version, '3.1');
  });

  it('is refused by that validator when something is broken in it', async () => {
    const broken = parse(text.replace('"operationId": "loadZaak"', '"operationId": 5'));
    assert.equal((await new Validator().validate(broken)).valid, false);
  });

  it('points nowhere into the void, and has no part that nothing points to', () => {
    const refs = new Set([...text.matchAll(/"#\/components\/([^"]+)"/g)].map((match) => match[1]));
    const parts = ['schemas', 'responses', 'headers', 'parameters'].flatMap((group) =>
      Object.keys(document.components[group] ?? {}).map((name) => `${group}/${name}`),
    );
    assert.deepEqual([...refs].sort(), parts.sort());
  });

  it('names every operation once, in words', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    assert.equal(new Set(ids).size, ids.length);
    for (const { operation } of operations) {
      assert.match(operation.summary, /^[A-ZÉ]/);
      assert.match(operation.description, /\.$/);
    }
  });

  it('announces for every operation that the input may be wrong, that it may be too busy, fail, or miss a source', () => {
    for (const { path, method, operation } of operations) {
      for (const status of ['400', '429', '500', '503']) {
        assert.ok(status in operation.responses, `${method} ${path} lacks ${status}`);
      }
    }
  });

  it('describes exactly the addresses and methods that the gateway serves', () => {
    const served = createDemo()
      .app.routes.filter(({ path, method }) => !path.endsWith('*') && !['ALL', 'OPTIONS'].includes(method))
      .map(({ path, method }) => `${method} ${path}`);
    const described = operations.map(
      ({ path, method }) => `${method.toUpperCase()} /v1${path.replace(/\{(\w+)\}/g, ':$1')}`,
    );
    assert.deepEqual([...new Set(served)].sort(), described.sort());
  });
});
