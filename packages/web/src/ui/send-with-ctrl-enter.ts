import type { KeyboardEvent } from 'react'

/** Ctrl + Enter (⌘ + Enter) sends the form in which one writes several lines. */
export function sendWithCtrlEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return
  event.preventDefault()
  event.currentTarget.form?.requestSubmit()
}
