/** The conversation as a list, oldest first; and the ways to what is not in view. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { beginVan, heeftOudere, type Gesprek } from '../../domain/gesprek.js';
import { formatCount } from '../../i18n/format.js';
import { button } from '../../ui/button.js';
import { failure } from '../../ui/failure.js';
import { paragraph, type View } from '../phrases.js';
import { renderItem, type ItemContext } from './item-view.js';
import { BLOCK, STEP, type Block, type Thread } from './thread.js';

export interface ThreadView {
  readonly context: ItemContext;
  readonly gesprek: Gesprek;
  readonly thread: Thread;
  /** Older ones are being fetched; or that failed. */
  readonly older: 'idle' | 'busy' | 'failed';
  /** Somebody asked whether there is anything new. */
  readonly looking: boolean;
  readonly onOlder: () => void;
  readonly onOldest: () => void;
  readonly onNew: () => void;
  readonly onCompose: () => void;
  readonly onLook: () => void;
  readonly onShowArrived: () => void;
}

/** A block is drawn again only when one of its berichten, or what is said round it, changed. */
const renderBlock = ({ context, gesprek }: ThreadView, block: Block): unknown =>
  guard(
    [
      block,
      context.sentId,
      context.texts,
      context.level,
      context.lang,
      context.mayReply,
      context.vandaag,
      beginVan(gesprek),
    ],
    // As one template: its messages come into the page together, not one by one.
    () =>
      html`${repeat(
        block.items,
        ({ bericht }) => bericht.id,
        (item) => renderItem(context, item),
      )}`,
  );

export function renderThread(view: ThreadView): TemplateResult {
  const { context, gesprek, thread, older, looking } = view;
  const { texts, mayReply } = context;
  const { berichten } = gesprek;
  if (berichten.length === 0) return html`${paragraph(texts.empty)} ${look(view)}`;
  const { blocks, before, busy } = thread.partsOf(gesprek);
  const shown = blocks.reduce((sum, { items }) => sum + items.length, 0);
  const first = blocks[0]?.items[0];
  const jump = gesprek.nieuw.size > 0 && first?.nieuw !== true;
  const down = mayReply && shown > 2;
  return html`${berichten.length > 1 ? html`<p class="loket-quiet" .textContent=${texts.order}></p>` : nothing}
    ${
      jump || down
        ? html`<p class="loket-screen actions">
            ${jump ? button(texts.toNew, view.onNew) : nothing}
            ${down ? button(texts.toCompose, view.onCompose) : nothing}
          </p>`
        : nothing
    }
    ${
      before > 0 || heeftOudere(gesprek)
        ? html`${older === 'failed' ? failure({ text: texts.olderFailed }) : nothing}
            <p class="loket-screen older actions">
              ${button(texts.older, view.onOlder, { busy: older === 'busy' })}
              ${
                thread.olderThan() > STEP
                  ? button(texts.oldest(formatCount(thread.olderThan(), context.taal)), view.onOldest, {
                      busy: older === 'busy',
                    })
                  : nothing
              }
            </p>`
        : nothing
    }
    <ol class="messages ${shown > BLOCK ? 'many' : ''}" role="list" aria-busy=${busy ? 'true' : 'false'}>
      ${repeat(
        blocks,
        ({ key }) => key,
        (block) => renderBlock(view, block),
      )}
    </ol>
    ${look(view, looking)}`;
}

/** One place for what is new, always there: so that nothing moves when something comes in. */
function look(
  { context: { texts }, gesprek, thread, onLook, onShowArrived }: ThreadView,
  busy = false,
): View {
  const { length } = thread.arrived(gesprek);
  return html`<p class="loket-screen look">
    ${length > 0 ? button(texts.showArrived(length), onShowArrived) : button(texts.look, onLook, { busy })}
  </p>`;
}
