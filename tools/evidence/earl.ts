/** Results of axe as EARL (W3C Evaluation and Report Language) in JSON-LD, which reports about accessibility can take in. */
import type { AxeResults, Result } from 'axe-core';

const OUTCOMES = {
  passes: 'passed',
  violations: 'failed',
  incomplete: 'cantTell',
  inapplicable: 'inapplicable',
} as const;
type Group = keyof typeof OUTCOMES;

/** What was looked at: a state of a widget. */
export interface Onderwerp {
  readonly id: string;
  /** `Zaak-timeline/Lopend › Aan zet`. */
  readonly titel: string;
}

export interface Assertion {
  readonly '@type': 'earl:Assertion';
  readonly 'earl:mode': { readonly '@id': 'earl:automatic' };
  readonly 'earl:assertedBy': { readonly '@id': string };
  readonly 'earl:subject': { readonly '@id': string; readonly 'dct:title': string };
  readonly 'earl:test': {
    readonly '@id': string;
    readonly 'dct:title': string;
    readonly 'dct:isPartOf': readonly string[];
  };
  readonly 'earl:result': {
    readonly '@type': 'earl:TestResult';
    readonly 'earl:outcome': { readonly '@id': `earl:${(typeof OUTCOMES)[Group]}` };
    readonly 'earl:info': string;
  };
}

/** `wcag143` → `WCAG 1.4.3`. */
export const criteriaOf = (tags: readonly string[]): string[] =>
  tags.flatMap((tag) => {
    const match = /^wcag(\d)(\d)(\d{1,2})$/.exec(tag);
    return match ? [`WCAG ${match[1]}.${match[2]}.${match[3]}`] : [];
  });

const where = ({ nodes }: Result): string => nodes.map(({ target }) => target.join(' ')).join(', ');

/** @param version of axe */
export function assertionsOf(
  onderwerp: Onderwerp,
  results: Pick<AxeResults, Group>,
  version: string,
): Assertion[] {
  return (Object.keys(OUTCOMES) as Group[]).flatMap((group) =>
    results[group].map((result): Assertion => ({
      '@type': 'earl:Assertion',
      'earl:mode': { '@id': 'earl:automatic' },
      'earl:assertedBy': { '@id': `urn:axe-core:${version}` },
      'earl:subject': { '@id': `urn:loket:story:${onderwerp.id}`, 'dct:title': onderwerp.titel },
      'earl:test': {
        '@id': `urn:axe-core:rule:${result.id}`,
        'dct:title': result.help,
        'dct:isPartOf': criteriaOf(result.tags),
      },
      'earl:result': {
        '@type': 'earl:TestResult',
        'earl:outcome': { '@id': `earl:${OUTCOMES[group]}` },
        'earl:info': group === 'violations' || group === 'incomplete' ? where(result) : '',
      },
    })),
  );
}

export const earlDocument = (assertions: readonly Assertion[]): string =>
  `${JSON.stringify({ '@context': { earl: 'http://www.w3.org/ns/earl#', dct: 'http://purl.org/dc/terms/' }, '@graph': assertions }, null, 1)}\n`;
