/**
 * Shows HTML in an element, and leaves the blocks that already say the same as they are: what somebody has selected there,
 * or where their keyboard is, stays while others write further down.
 */
export function showHtml(element: Element, html: DocumentFragment): void {
  const now = [...element.childNodes]
  const next = [...html.childNodes]
  const least = Math.min(now.length, next.length)
  let start = 0
  while (start < least && isSame(now[start], next[start])) start += 1
  let end = 0
  while (end < least - start && isSame(now.at(-1 - end), next.at(-1 - end))) end += 1
  const after = now[now.length - end] ?? null
  now.slice(start, now.length - end).forEach((node) => node.remove())
  next.slice(start, next.length - end).forEach((node) => element.insertBefore(node, after))
}

function isSame(one: Node | undefined, other: Node | undefined): boolean {
  return one !== undefined && other !== undefined && one.isEqualNode(other)
}
