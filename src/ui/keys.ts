/** Pages with hotkeys ("s" for search) take letters away from who types in a shadow root, where they see the host only. */
export function keepKeys(event: KeyboardEvent): void {
  if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation();
}
