/**
 * The embed builder as a page that a supplier can host: beside the files of the build, under the strictest policy, with
 * the integrity of those very files.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** What the page says of the files of this build. */
const integrityOf = (path: string): string =>
  `sha384-${createHash('sha384').update(readFileSync(path)).digest('base64')}`;

/** @param folder where the files of the build are, and where the page comes */
export function writeInsluitenPage(folder: string): void {
  const files = readdirSync(folder).filter((name) => name.endsWith('.js') && !name.includes('-insluiten'));
  const bestanden = Object.fromEntries(
    files
      .filter((name) => !/^loket-(?!kopie)/.test(name))
      .map((name) => [name, { pad: `/loket/${name}`, integriteit: integrityOf(join(folder, name)) }]),
  );
  const scripts = ['loket-demo.js', 'loket.js', 'loket-kopie.js', 'loket-insluiten.js'].map(
    (name) =>
      `    <script type="module" src="./${name}" integrity="${integrityOf(join(folder, name))}" crossorigin="anonymous"></script>`,
  );
  const data = JSON.stringify(bestanden).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  writeFileSync(
    join(folder, 'insluiten.html'),
    `<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${POLICY}">
    <title>Onderdeel van Loket insluiten</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
${scripts.join('\n')}
  </head>
  <body>
    <main>
      <div id="loket-insluiten" data-los data-kop="Onderdeel van Loket insluiten" data-bestanden="${data}">
        <noscript><p>Zonder JavaScript werkt deze pagina niet.</p></noscript>
      </div>
    </main>
  </body>
</html>
`,
  );
}
