/**
 * Translation by the browser, and programs that change the page as it does, take texts out of it. React then removes
 * them, or puts something before them, and the browser throws: the whole page would be gone.
 */
export function surviveTranslation(): void {
  const { removeChild, insertBefore } = Node.prototype
  Node.prototype.removeChild = function remove<Child extends Node>(this: Node, child: Child): Child {
    const held = childHolding(this, child)
    if (held) removeChild.call(this, held)
    return child
  }
  Node.prototype.insertBefore = function insert<Added extends Node>(
    this: Node,
    added: Added,
    next: Node | null,
  ): Added {
    insertBefore.call(this, added, next && childHolding(this, next))
    return added
  }
}

/** The node itself, or the wrapper that it was put into; null when it is not there any more. */
function childHolding(parent: Node, node: Node): Node | null {
  let held: Node | null = node
  while (held && held.parentNode !== parent) held = held.parentNode
  return held
}
