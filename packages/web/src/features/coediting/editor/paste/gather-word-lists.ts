interface Item {
  level: number
  isOrdered: boolean
  start: number
  content: ChildNode[]
}

const numbered = /^\(?(\d+(\.\d+)*|[a-z]{1,4})[.)]/i

/** Word writes lists as paragraphs that look like items, and its web version as a list for each item: makes real ones of them. */
export function gatherWordLists(body: HTMLElement): void {
  for (const element of body.querySelectorAll('p, div')) {
    if (!element.isConnected || !isItem(element)) continue
    const run = [element, ...followingItems(element)]
    element.before(...listsOf(run.map(itemOf)))
    for (const one of run) one.remove()
  }
}

function followingItems(element: Element): Element[] {
  const next = element.nextElementSibling
  return next && isItem(next) ? [next, ...followingItems(next)] : []
}

function isItem(element: Element): boolean {
  return wordLevel(element) !== null || element.matches('.ListContainerWrapper:has(li)')
}

function wordLevel(element: Element): number | null {
  const level = /mso-list\s*:[^;]*level(\d+)/i.exec(element.getAttribute('style') ?? '')?.[1]
  return element.matches('p, div') && level ? Number(level) : null
}

function itemOf(element: Element): Item {
  const level = wordLevel(element)
  if (level !== null) return desktopItem(element, level)
  const item = element.querySelector('li') ?? element
  const list = item.closest('ul, ol')
  return {
    level: Number(item.getAttribute('data-aria-level') ?? 1),
    isOrdered: Boolean(list?.matches('ol')),
    start: Number(list?.getAttribute('start') ?? 1),
    content: [...item.childNodes],
  }
}

/** The sign before the words is written out, in an element of its own. */
function desktopItem(element: Element, level: number): Item {
  const sign = element.querySelector('[style*="mso-list:Ignore" i], [style*="mso-list: Ignore" i]')
  const number = numbered.exec((sign?.textContent ?? '').trim())?.[1]
  sign?.remove()
  const start = Number.parseInt(number ?? '', 10) || 1
  return { level, isOrdered: number !== undefined, start, content: [...element.childNodes] }
}

function listsOf(items: readonly Item[]): HTMLElement[] {
  const lists: HTMLElement[] = []
  let open: HTMLElement[] = []
  for (const { level, isOrdered, start, content } of items) {
    const depth = Math.min(level, open.length + 1)
    const name = isOrdered ? 'OL' : 'UL'
    open = open.slice(0, depth)
    if (open[depth - 1]?.tagName !== name) {
      const list = document.createElement(name)
      if (start !== 1) list.setAttribute('start', String(start))
      const around = open[depth - 2]?.lastElementChild
      if (around) around.append(list)
      else lists.push(list)
      open[depth - 1] = list
    }
    const item = document.createElement('li')
    item.append(...content)
    open[depth - 1]?.append(item)
  }
  return lists
}
