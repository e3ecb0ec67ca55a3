/**
 * A press that begins by leaving a field. The field tells so while the pointer is still down; what then comes or goes above
 * that pointer moves its target away, and the press is lost. So it waits until the press has reached what it was meant for.
 */

/** After letting go a touch is still made into a click, in milliseconds. */
const TOUCH_MS = 300;

let isPressed = false;
let isWatching = false;
let waiting: readonly (() => void)[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;

const onDown = (): void => {
  isPressed = true;
  clearTimeout(timer);
};
const onUp = (): void => {
  clearTimeout(timer);
  timer = setTimeout(onOver, TOUCH_MS);
};
/** A choice is only made once everybody has heard of the click: drawing it anew before that undoes it. */
const onClick = (): void => {
  clearTimeout(timer);
  timer = setTimeout(onOver);
};

function watch(how: 'addEventListener' | 'removeEventListener'): void {
  isWatching = how === 'addEventListener';
  isPressed = false;
  clearTimeout(timer);
  window[how]('pointerdown', onDown, true);
  window[how]('pointerup', onUp, true);
  window[how]('pointercancel', onUp, true);
  window[how]('click', onClick, true);
}

function onOver(): void {
  const acts = waiting;
  waiting = [];
  isPressed = false;
  for (const act of acts) act();
}

/** Something is typed in a field, which will be left: until then it is known whether somebody presses. */
export function watchPress(): void {
  if (!isWatching) watch('addEventListener');
}

/** Acts now, or once the press that is going on has found its target. */
export function afterPress(act: () => void): void {
  if (isPressed) {
    waiting = [
      ...waiting,
      () => {
        afterPress(act);
      },
    ];
    return;
  }
  if (isWatching) watch('removeEventListener');
  act();
}
