import { initialsOf } from '../../people/initials-of.js'
import { personHue } from '../../people/person-hue.js'

/** What another editor of the text says of who they are. It is other people's input: each part may be missing, or anything. */
export interface CaretUser {
  id?: unknown
  name?: unknown
  organisation?: unknown
  /** Administrators said that the body is theirs. */
  isVouched?: unknown
  initials?: unknown
}

/** The hue of a person as attributes of an element. */
export function hueOf({ id }: CaretUser): string {
  return `--person-hue: ${personHue(words(id))}`
}

/** A caret with its flag: initials, and the name while it moves. Names are only ever text. */
export function caretElement(user: CaretUser): HTMLElement {
  const name = words(user.name)
  const caret = element('caret', '')
  caret.setAttribute('aria-hidden', 'true')
  caret.style.cssText = hueOf(user)
  const flag = element('caret-flag', '')
  const initials = words(user.initials).slice(0, 3) || initialsOf(name)
  flag.append(element('caret-initials', initials), element('caret-name', name || initials))
  const organisation = words(user.organisation)
  // What somebody only says of themselves is in the list of who writes, with that said; there is no room for it here.
  if (organisation && user.isVouched === true) flag.append(element('caret-organisation', `${organisation} ✓`))
  caret.append(flag)
  return caret
}

function element(className: string, text: string): HTMLElement {
  const made = document.createElement('span')
  made.className = className
  made.textContent = text
  return made
}

function words(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 120) : ''
}
