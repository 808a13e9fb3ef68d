/** Puts what an element contains in its place. */
export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes)
}

/** Gives an element another name; its attributes stay behind. */
export function renamed(element: Element, name: string): HTMLElement {
  const made = element.ownerDocument.createElement(name)
  made.append(...element.childNodes)
  element.replaceWith(made)
  return made
}

/** Puts all that an element contains into a new one inside it. */
export function wrapContent(element: Element, name: string): void {
  const made = element.ownerDocument.createElement(name)
  made.append(...element.childNodes)
  element.append(made)
}
