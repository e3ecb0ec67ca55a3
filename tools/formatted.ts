/** What tools write is laid out as `npm run format` would. */
import { readFileSync } from 'node:fs';
import { format } from 'oxfmt';

type Style = { readonly printWidth: number; readonly singleQuote: boolean };

/** The text of this file, in the layout of the house. */
export async function formatted(file: string, text: string): Promise<string> {
  const { printWidth, singleQuote } = JSON.parse(readFileSync('.oxfmtrc.json', 'utf8')) as Style;
  const { code, errors } = await format(file, text, { printWidth, singleQuote });
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  return code;
}
