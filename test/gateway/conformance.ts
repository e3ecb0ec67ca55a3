/**
 * Judges an answer of the gateway by the published document alone, not by the schemas it was made from: status, media
 * type, headers, and the body by a validator of our own that refuses keywords it does not know.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type JsonObject = Record<string, Json>;

export const openapi = JSON.parse(
  readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8'),
) as JsonObject;

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const object = (value: Json | undefined): JsonObject => {
  assert.ok(isObject(value), 'an object was expected in openapi.json');
  return value;
};

/** What a `$ref` points to; anything else is itself. */
export function resolve(value: Json | undefined): JsonObject {
  const found = object(value);
  const ref = found['$ref'];
  if (typeof ref !== 'string') return found;
  const target = ref
    .replace(/^#\//, '')
    .split('/')
    .reduce<Json | undefined>((at, name) => object(at)[name], openapi);
  return object(target);
}

const ANNOTATIONS = new Set(['description', 'default', 'examples', 'x-extensible-enum', 'contentMediaType']);

function typeMatches(type: string, value: Json): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isObject(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

/** Every way in which the value breaks the schema (JSON Schema 2020-12, as far as the document uses it). */
export function errorsOf(schemaOrRef: Json | undefined, value: Json, at = '$'): string[] {
  const schema = object(schemaOrRef);
  const errors: string[] = [];
  const fail = (what: string): void => {
    errors.push(`${at} ${what}: ${JSON.stringify(value).slice(0, 80)}`);
  };
  for (const [keyword, rule] of Object.entries(schema)) {
    if (ANNOTATIONS.has(keyword)) continue;
    switch (keyword) {
      case '$ref':
        errors.push(...errorsOf(resolve(schema), value, at));
        break;
      case 'type':
        if (!typeMatches(rule as string, value)) fail(`is not of type ${JSON.stringify(rule)}`);
        break;
      case 'anyOf':
        if (!(rule as Json[]).some((option) => errorsOf(option, value, at).length === 0))
          fail('fits no option');
        break;
      case 'not':
        if (errorsOf(rule, value, at).length === 0) fail('fits what is forbidden');
        break;
      case 'enum':
        if (!(rule as Json[]).includes(value)) fail('is not one of the words');
        break;
      case 'pattern':
        if (typeof value === 'string' && !new RegExp(rule as string, 'u').test(value))
          fail('breaks the pattern');
        break;
      case 'format':
        assert.equal(rule, 'date', `unknown format ${JSON.stringify(rule)}`);
        if (typeof value === 'string' && Number.isNaN(Date.parse(`${value}T00:00:00Z`))) fail('is no date');
        break;
      case 'minimum':
        if (typeof value === 'number' && value < (rule as number)) fail('is too small');
        break;
      case 'exclusiveMinimum':
        if (typeof value === 'number' && value <= (rule as number)) fail('is too small');
        break;
      case 'maximum':
        if (typeof value === 'number' && value > (rule as number)) fail('is too large');
        break;
      case 'maxLength':
        if (typeof value === 'string' && [...value].length > (rule as number)) fail('is too long');
        break;
      case 'required':
        if (isObject(value)) {
          for (const name of rule as string[]) if (!Object.hasOwn(value, name)) fail(`lacks ${name}`);
        }
        break;
      case 'properties':
        if (isObject(value)) {
          for (const [name, field] of Object.entries(value)) {
            const fieldSchema = object(rule)[name];
            // The document lets readers meet more fields; our own gateway sends none that it does not name.
            if (fieldSchema === undefined) errors.push(`${at}.${name} is not in the document`);
            else errors.push(...errorsOf(fieldSchema, field, `${at}.${name}`));
          }
        }
        break;
      case 'additionalProperties':
        // `false` is judged with the properties; a schema holds for every field of an object of free names.
        if (rule !== false && isObject(value)) {
          for (const [name, field] of Object.entries(value)) {
            errors.push(...errorsOf(rule, field, `${at}.${name}`));
          }
        }
        break;
      case 'propertyNames':
        if (isObject(value)) {
          for (const name of Object.keys(value)) errors.push(...errorsOf(rule, name, `${at} (name)`));
        }
        break;
      case 'items':
        if (Array.isArray(value)) {
          value.forEach((item, i) => errors.push(...errorsOf(rule, item, `${at}[${i}]`)));
        }
        break;
      default:
        assert.fail(`the keyword ${keyword} is not known here`);
    }
  }
  return errors;
}

/** The path of the document that this address belongs to: `/zaken/{zaakId}`. */
function pathOf(address: string): string | undefined {
  const segments = address.split('/');
  return Object.keys(object(openapi['paths'])).find((path) => {
    const pattern = path.split('/');
    return (
      pattern.length === segments.length &&
      pattern.every((part, i) => (part.startsWith('{') ? segments[i] !== '' : part === segments[i]))
    );
  });
}

const headerValue = (schema: JsonObject, text: string): Json =>
  resolve(schema)['type'] === 'integer' ? Number(text) : text;

/** Asserts that the answer to this request is one that the document announces. */
export async function assertConforms(request: Request, response: Response): Promise<void> {
  const { pathname } = new URL(request.url);
  const address = pathname.replace(/^\/v1/, '');
  const what = `${request.method} ${address} → ${response.status}`;
  const isProblem = response.status >= 400;
  const type = response.headers.get('Content-Type');

  // True of everything, documented or not.
  assert.notEqual(response.headers.get('Date'), null, what);
  assert.equal(response.headers.get('X-Content-Type-Options'), 'nosniff', what);
  assert.match(response.headers.get('Content-Security-Policy') ?? '', /^default-src 'none'/, what);
  assert.match(response.headers.get('API-Version') ?? '', /^1\.\d+\.\d+$/, what);
  if (isProblem) {
    assert.equal(type, 'application/problem+json', what);
    assert.equal(response.headers.get('Cache-Control'), 'no-store', what);
  }

  const path = pathOf(address);
  const item = path === undefined ? undefined : object(object(openapi['paths'])[path]);
  const method = request.method === 'HEAD' ? 'get' : request.method.toLowerCase();
  const operation = item?.[method];
  if (operation === undefined) {
    // What the document says in its introduction: an unknown address is 404, another method 405 with `Allow`.
    const expected = item === undefined ? 404 : request.method === 'OPTIONS' ? 204 : 405;
    const isPreflight = request.method === 'OPTIONS' && request.headers.has('Access-Control-Request-Method');
    // The switches of the demo and the limits work before any address is looked at.
    const early = [400, 429, 500, ...(isPreflight ? [204] : [])];
    if (!early.includes(response.status)) assert.equal(response.status, expected, what);
    if (response.status === 405) assert.match(response.headers.get('Allow') ?? '', /OPTIONS$/, what);
    return;
  }

  const answers = object(object(operation)['responses']);
  const answer = answers[String(response.status)];
  assert.notEqual(answer, undefined, `${what} is not in the document`);
  const { headers, content } = resolve(answer) as { headers?: JsonObject; content?: JsonObject };
  for (const [name, header] of Object.entries(headers ?? {})) {
    const { required, schema } = resolve(header);
    const text = response.headers.get(name);
    if (text === null) {
      assert.notEqual(required, true, `${what} lacks the header ${name}`);
    } else {
      assert.deepEqual(errorsOf(schema, headerValue(object(schema), text), name), [], what);
    }
  }
  if (content === undefined) {
    assert.equal((await response.arrayBuffer()).byteLength, 0, `${what} has a body`);
    return;
  }
  const media = content[type ?? ''];
  assert.notEqual(media, undefined, `${what} has the media type ${String(type)}`);
  if (request.method === 'HEAD') {
    assert.equal((await response.arrayBuffer()).byteLength, 0, `${what} has a body`);
  } else if (type?.endsWith('json') === true && address !== '/openapi.json') {
    const data = (await response.json()) as Json;
    assert.deepEqual(errorsOf(object(media)['schema'], data), [], what);
  }
}
