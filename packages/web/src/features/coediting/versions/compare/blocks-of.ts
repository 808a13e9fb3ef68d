import { frenchSpaces } from '../../../../i18n/french-spaces.js'

/** A paragraph or heading of a text: what is compared is its words. */
export interface Block {
  text: string
  /** Of a heading, 2 or 3; null for a paragraph. */
  level: number | null
  /** What stands before it in a list; null outside, and for what goes on in the same item. */
  marker: string | null
  /** In how many lists it is. */
  depth: number
  isQuote: boolean
}

/** A node of a text as a version keeps it: JSON of the closed schema. */
export interface TextNode {
  type: string
  text?: string
  attrs?: Record<string, unknown>
  content?: readonly TextNode[]
}

const outside: Omit<Block, 'text'> = { level: null, marker: null, depth: 0, isQuote: false }

/** The paragraphs and headings of a text in order, those without words left out. */
export function blocksOf(node: TextNode, place = outside): Block[] {
  const children = node.content ?? []
  const { type, attrs = {} } = node
  if (type === 'paragraph') return written(wordsIn(children), place)
  if (type === 'heading') return written(wordsIn(children), { ...place, level: Number(attrs.level) })
  if (type === 'bulletList') return itemsOf(children, place, () => '•')
  if (type === 'orderedList') return itemsOf(children, place, (index) => `${Number(attrs.start ?? 1) + index}.`)
  const inside = type === 'blockquote' ? { ...place, isQuote: true } : place
  return children.flatMap((child) => blocksOf(child, inside))
}

/** The paragraphs of a plain text: blank lines part them. */
export function blocksOfPlain(text: string | null): Block[] {
  return (text ?? '').split(/\n{2,}/).flatMap((lines) => written(lines, outside))
}

function itemsOf(items: readonly TextNode[], place: typeof outside, markerOf: (index: number) => string): Block[] {
  const depth = place.depth + 1
  return items.flatMap(({ content = [] }, index) =>
    content.flatMap((child, at) => blocksOf(child, { ...place, depth, marker: at === 0 ? markerOf(index) : null })),
  )
}

function written(text: string, place: typeof outside): Block[] {
  return text.trim() === '' ? [] : [{ ...place, text: frenchSpaces(text.trim()) }]
}

function wordsIn(inline: readonly TextNode[]): string {
  return inline
    .map(({ type, text = '', attrs = {} }) => {
      if (type === 'hardBreak') return '\n'
      return type === 'mention' ? `@${String(attrs.label)}` : text
    })
    .join('')
}
