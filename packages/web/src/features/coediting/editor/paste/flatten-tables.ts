import { unwrap } from './rewrap.js'

const blocks = 'p, div, ul, ol, h1, h2, h3, h4, h5, h6, blockquote'

/** A text has no tables: a row becomes a paragraph, and cells that hold several paragraphs keep them. */
export function flattenTables(body: HTMLElement): void {
  // From the inside out.
  for (const table of [...body.querySelectorAll('table')].toReversed()) {
    const made = body.ownerDocument.createDocumentFragment()
    if (table.caption) made.append(paragraphOf([table.caption]))
    for (const row of table.rows) {
      const cells = [...row.cells].filter((cell) => cell.textContent?.trim())
      if (cells.every(isOneLine)) made.append(paragraphOf(cells))
      else
        for (const cell of cells) made.append(...(cell.querySelector(blocks) ? cell.childNodes : [paragraphOf([cell])]))
    }
    table.replaceWith(made)
  }
}

function isOneLine(cell: Element): boolean {
  const [first, ...others] = cell.querySelectorAll(blocks)
  return others.length === 0 && (!first || first.matches('p, div'))
}

function paragraphOf(cells: readonly Element[]): HTMLElement {
  const [{ ownerDocument }] = cells as [Element]
  const paragraph = ownerDocument.createElement('p')
  for (const [place, cell] of cells.entries()) {
    for (const block of cell.querySelectorAll('p, div')) unwrap(block)
    paragraph.append(place > 0 ? ' – ' : '', ...cell.childNodes)
  }
  return paragraph
}
