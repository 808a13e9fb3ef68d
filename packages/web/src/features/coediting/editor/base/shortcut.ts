import { i18n } from '@lingui/core'

const isMac = () => /mac|iphone|ipad/i.test(navigator.platform)
const marks: Record<string, string> = { Control: '⌘', Alt: '⌥', Shift: '⇧' }
const french: Record<string, string> = { Control: 'Ctrl', Shift: 'Maj' }
const english: Record<string, string> = { Control: 'Ctrl' }

/** A shortcut as the keys say it: « Ctrl+Maj+8 », « ⌘⇧8 ». Given as aria-keyshortcuts has it. */
export function shownShortcut(keys: string): string {
  const parts = keys.split('+')
  if (isMac()) return parts.map((part) => marks[part] ?? part).join('')
  const words = i18n.locale === 'en' ? english : french
  return parts.map((part) => words[part] ?? part).join('+')
}

/** The same, as assistive technology reads it. */
export function spokenShortcut(keys: string): string {
  return isMac() ? keys.replace('Control', 'Meta') : keys
}
