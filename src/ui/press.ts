/**
 * A press that begins by leaving a field. The field tells so while the pointer is still down; what then comes or goes above
 * that pointer moves its target away, and the press is lost. So it waits until the press has reached what it was meant for.
 */
let isDown = false;
let isWatching = false;

const onDown = (): void => {
  isDown = true;
};
const onUp = (): void => {
  isDown = false;
};

function watch(how: 'addEventListener' | 'removeEventListener'): void {
  isWatching = how === 'addEventListener';
  isDown = false;
  window[how]('pointerdown', onDown, true);
  window[how]('pointerup', onUp, true);
  window[how]('pointercancel', onUp, true);
}

/** Something is typed in a field, which will be left: until then it is known whether somebody presses. */
export function watchPress(): void {
  if (!isWatching) watch('addEventListener');
}

/** Acts now, or once the press that is going on has found its target, and before that target hears of it. */
export function afterPress(act: () => void): void {
  const waits = isDown;
  if (isWatching) watch('removeEventListener');
  if (!waits) {
    act();
    return;
  }
  let later: ReturnType<typeof setTimeout> | undefined;
  // A click comes at once after it, but not when the pointer has moved off.
  const onReleased = (): void => {
    later = setTimeout(end);
  };
  function end(): void {
    window.removeEventListener('click', end, true);
    window.removeEventListener('pointerup', onReleased, true);
    window.removeEventListener('pointercancel', onReleased, true);
    clearTimeout(later);
    act();
  }
  window.addEventListener('click', end, true);
  window.addEventListener('pointerup', onReleased, true);
  window.addEventListener('pointercancel', onReleased, true);
}
