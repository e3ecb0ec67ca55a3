/** The panel with what the doctor found: in a shadow root of its own, apart from the page, in reach of the keyboard. */
import { VERSION } from '../client/version.js';
import { adopt, el } from './dom.js';
import { GROEPEN, safeAddress, type Finding } from './doctor-finding.js';
import type { DoctorTexts } from './doctor-messages.js';

const STYLES = `
  * { box-sizing: border-box; }
  .panel { background: #fff; border-block-start: 4px solid #0b4f8f; bottom: 0; color: #1a1a1a; font: 16px/1.5 system-ui, sans-serif;
    inset-inline: 0; max-height: 55vh; overflow: auto; overflow-wrap: anywhere; padding: 1em; position: fixed; z-index: 2147483647; }
  .inner, .lijst { display: grid; gap: 1em; grid-template-columns: minmax(0, 1fr); }
  .inner { margin: 0 auto; max-inline-size: 60em; }
  h2, h3, p, ul, dl, dd { margin: 0; padding: 0; }
  h2 { font-size: 1.375em; line-height: 1.25; }
  h3 { font-size: 1.125em; }
  .acties { display: flex; flex-wrap: wrap; gap: .5em; }
  button { background: #fff; border: 2px solid #0b4f8f; border-radius: 4px; color: #0b4f8f; cursor: pointer; font: inherit; min-block-size: 44px; padding: .25em 1em; }
  button.eerst { background: #0b4f8f; color: #fff; }
  button:hover { text-decoration: underline; }
  :focus-visible { box-shadow: 0 0 0 3px #fff; outline: 3px solid #000; outline-offset: 3px; }
  ul { display: grid; gap: .5em; grid-template-columns: minmax(0, 1fr); list-style: none; }
  section { display: grid; gap: .5em; grid-template-columns: minmax(0, 1fr); }
  li { border: 1px solid #8a8f98; border-inline-start-width: 6px; display: grid; gap: .25em; grid-template-columns: minmax(0, 1fr); padding: .5em .75em; }
  li.fout { border-color: #b00020; } li.letop { border-color: #8a5a00; } li.goed { border-color: #1e6b34; }
  code { background: #f0f2f4; font-family: ui-monospace, monospace; font-size: .9375em; padding: 0 .25em; }
  textarea { border: 1px solid #595f69; color: inherit; background: #fff; font: .9375em/1.5 ui-monospace, monospace; inline-size: 100%; min-block-size: 10em; padding: .5em; }
  label { font-weight: 700; }
  @media print { .panel { max-height: none; position: static; } }
`;

/** As text, for a mail to the supplier. */
export function reportOf(texts: DoctorTexts, findings: readonly Finding[]): string {
  const lines = [`${texts.title} ${VERSION}`, safeAddress(location.href), navigator.userAgent];
  for (const groep of GROEPEN) {
    const own = findings.filter((finding) => finding.groep === groep);
    if (own.length > 0) lines.push('', texts[groep]);
    for (const { ernst, wat, waar, doe, code } of own) {
      lines.push(`- ${texts[ernst]}: ${wat}`);
      if (waar !== undefined) lines.push(`  ${texts.where} ${waar}`);
      if (doe !== undefined) lines.push(`  ${texts.todo} ${doe}`);
      if (code !== undefined) lines.push(`  ${texts.supplier} ${code}`);
    }
  }
  return lines.join('\n');
}

function item(texts: DoctorTexts, { ernst, wat, waar, doe, code }: Finding): HTMLElement {
  const row = el('li', { class: ernst }, el('p', {}, el('strong', {}, `${texts[ernst]}: `), wat));
  if (waar !== undefined) row.append(el('p', {}, `${texts.where} ${waar}`));
  if (doe !== undefined) row.append(el('p', {}, `${texts.todo} ${doe}`));
  if (code !== undefined) row.append(el('p', {}, `${texts.supplier} `, el('code', {}, code)));
  return row;
}

export interface Panel {
  /** The element in the page. */
  readonly host: HTMLElement;
  /** Says that the page is being looked at. */
  wait(): void;
  show(findings: readonly Finding[]): void;
}

/**
 * Puts the panel at the end of the page, with its own height of room below the page's content.
 * @param onAgain asked to look once more
 */
export function createPanel(texts: DoctorTexts, taal: string, onAgain: () => void): Panel {
  const host = el('div', { 'data-loket-doctor': true, lang: taal });
  for (const [name, value] of [
    ['all', 'initial'],
    ['display', 'block'],
    ['block-size', '55vh'],
    // A reader's own spacing of text still counts.
    ['letter-spacing', 'inherit'],
    ['word-spacing', 'inherit'],
    ['line-height', '1.5'],
  ] as const)
    host.style.setProperty(name, value, 'important');
  const root = host.attachShadow({ mode: 'open' });
  adopt(root, STYLES);

  const status = el('p', { role: 'status' });
  const copied = el('p', { role: 'status' });
  const list = el('div', { class: 'lijst' });
  const copy = el('button', { type: 'button', class: 'eerst' }, texts.copy);
  const again = el('button', { type: 'button' }, texts.again);
  const close = el('button', { type: 'button' }, texts.close);
  const report = el('textarea', { id: 'verslag', readonly: true, rows: 8 });
  const title = el('h2', { id: 'titel', tabindex: '-1' }, texts.title);
  const panel = el(
    'section',
    { class: 'panel', 'aria-labelledby': 'titel' },
    el(
      'div',
      { class: 'inner' },
      title,
      el('p', {}, texts.lead),
      el('div', { class: 'acties' }, copy, again, close),
      status,
      copied,
      list,
      el('section', {}, el('label', { for: 'verslag' }, texts.report), report),
    ),
  );
  root.append(panel);

  const onFocus = (event: FocusEvent): void => {
    const to = event.target;
    if (!(to instanceof Element) || to === host) return;
    // What gets the focus may not lie behind the panel (WCAG 2.4.11).
    if (to.getBoundingClientRect().bottom > panel.getBoundingClientRect().top)
      to.scrollIntoView({ block: 'start' });
  };
  document.addEventListener('focusin', onFocus);
  close.addEventListener('click', () => {
    document.removeEventListener('focusin', onFocus);
    host.remove();
  });
  again.addEventListener('click', onAgain);
  copy.addEventListener('click', () => {
    const byHand = (): void => {
      report.focus();
      report.select();
      copied.textContent = texts.copyByHand;
    };
    copied.textContent = '';
    // Not there on pages over http, and a frame may refuse it.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (!clipboard) byHand();
    else
      clipboard.writeText(report.value).then(() => {
        copied.textContent = texts.copied;
      }, byHand);
  });

  return {
    host,
    wait() {
      status.textContent = texts.busy;
    },
    show(findings) {
      const count = (ernst: Finding['ernst']): number => findings.filter((one) => one.ernst === ernst).length;
      status.textContent = texts.ready(count('fout'), count('letop'));
      report.value = reportOf(texts, findings);
      list.replaceChildren(
        ...GROEPEN.flatMap((groep) => {
          const own = findings.filter((finding) => finding.groep === groep);
          // The worst first.
          const order = ['fout', 'letop', 'goed'];
          own.sort((a, b) => order.indexOf(a.ernst) - order.indexOf(b.ernst));
          return own.length === 0
            ? []
            : [
                el(
                  'section',
                  { 'aria-labelledby': `kop-${groep}` },
                  el('h3', { id: `kop-${groep}` }, texts[groep]),
                  el('ul', {}, ...own.map((finding) => item(texts, finding))),
                ),
              ];
        }),
      );
    },
  };
}
