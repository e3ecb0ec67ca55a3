/**
 * `npm run manifest` writes what is generated from the source and committed: custom-elements.json, from the widgets, what
 * editors and frameworks read of it, and openapi.json, from the contract. `--check` writes nothing and tells which of them
 * is out of date.
 */
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { VERSION } from '../src/client/version.js';
import { editorData, type Manifest } from './editor-data.js';

async function customElements(): Promise<Manifest> {
  const manifest = (await cli({ argv: ['analyze'], cwd: process.cwd(), noWrite: true })) as Manifest;
  for (const { path, declarations = [] } of manifest.modules) {
    for (const { name, customElement, tagName } of declarations) {
      // The base class has no tag; a widget without one would be missing in Storybook and in editors.
      if (customElement && !tagName && !path.endsWith('/widget-element.js')) {
        throw new Error(`${name} has no tag in its JSDoc: write "@tag its-tag".`);
      }
    }
  }
  return manifest;
}

async function openapi(): Promise<string> {
  const { createOpenApi } = await import('../src/contract/openapi.js');
  return `${JSON.stringify(createOpenApi(), null, 2)}\n`;
}

const read = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

const manifest = await customElements();
const generated = {
  'custom-elements.json': `${JSON.stringify(manifest, null, 2)}\n`,
  ...(await editorData(manifest, VERSION)),
  'openapi.json': await openapi(),
};
const check = process.argv.includes('--check');
let stale = 0;
for (const [file, text] of Object.entries(generated)) {
  if (read(file) === text) continue;
  stale += 1;
  if (check) console.log(`${file} is out of date: run "npm run manifest" and commit it.`);
  else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
if (check) {
  console.log(`${Object.keys(generated).length - stale} passed, ${stale} failed`);
  process.exitCode = stale > 0 ? 1 : 0;
} else {
  console.log(stale > 0 ? `Wrote ${stale} of ${Object.keys(generated).length} files.` : 'Nothing changed.');
}
