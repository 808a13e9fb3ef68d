import type { KeyboardEvent } from 'react'

/** Ctrl + Enter (⌘ + Enter) sends the form that a field is in, also where one writes several lines. */
export function sendWithCtrlEnter(event: KeyboardEvent<HTMLTextAreaElement | HTMLInputElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return
  event.preventDefault()
  event.currentTarget.form?.requestSubmit()
}
