import { createOpenApi } from '../../contract/openapi.js';
import { textAnswer } from '../antwoord.js';
import type { GatewayApp } from '../context.js';
import { Invoer } from '../invoer.js';
import { resource } from '../resource.js';

/** `GET /openapi.json`: what this API is, for anyone, from any page (NL API Design Rules, /core/publish-openapi). */
export function openapiRoutes(app: GatewayApp): void {
  let text: string | undefined;
  resource(app, '/openapi.json', {
    GET: (c) => {
      new Invoer(c).check();
      text ??= JSON.stringify(createOpenApi());
      return textAnswer(c, text, { openbaar: true, headers: { 'Access-Control-Allow-Origin': '*' } });
    },
  });
}
