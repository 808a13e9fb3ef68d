import { frenchSpaces } from '@leviers/shared/french-spaces'
import { safeAddress } from '@leviers/shared/text-schema'
import { slugOf } from '@leviers/shared/texts'
import type { Mark, Node } from 'prosemirror-model'
import { escapeHtml } from '../../../escape-html.js'
import { textOfBlock } from './text-plain.js'

/** A heading of a text, for its table of contents. */
export interface OutlineEntry {
  /** The id of its element in the HTML. */
  id: string
  level: number
  title: string
}

export interface TextHtml {
  html: string
  outline: OutlineEntry[]
}

/**
 * A text as HTML for reading. Everything in it is made here from a document of the closed schema, and every word of people
 * is escaped. Each paragraph and heading has its place in data-block, so that a passage can be found again.
 */
export function textHtml(doc: Node): TextHtml {
  const writer = new HtmlWriter()
  doc.forEach((block) => writer.block(block))
  return { html: writer.html, outline: writer.outline }
}

class HtmlWriter {
  html = ''
  readonly outline: OutlineEntry[] = []
  private blocks = 0

  block(node: Node): void {
    const { name } = node.type
    if (name === 'paragraph') this.textBlock('p', node)
    else if (name === 'heading') this.heading(node)
    else if (name === 'orderedList') this.nested(`<ol${startOf(node)}>`, node, '</ol>')
    else if (name === 'bulletList') this.nested('<ul>', node, '</ul>')
    else if (name === 'listItem') this.nested('<li>', node, '</li>')
    else if (name === 'blockquote') this.nested('<blockquote>', node, '</blockquote>')
  }

  private nested(open: string, node: Node, close: string): void {
    this.html += open
    node.forEach((child) => this.block(child))
    this.html += close
  }

  private heading(node: Node): void {
    const title = textOfBlock(node).trim()
    const id = `t${this.outline.length + 1}-${slugOf(title)}`.slice(0, 60)
    const level = Number(node.attrs.level)
    if (title !== '') this.outline.push({ id, level, title })
    // The title of the lever is above: a heading of the second level is one below it.
    this.textBlock(`h${level}`, node, ` id="${escapeHtml(id)}"`)
  }

  private textBlock(tag: string, node: Node, attributes = ''): void {
    this.html += `<${tag}${attributes} data-block="${this.blocks}">${inlineHtml(node)}</${tag}>`
    this.blocks += 1
  }
}

function startOf({ attrs }: Node): string {
  return attrs.start === 1 ? '' : ` start="${Number(attrs.start)}"`
}

function inlineHtml(block: Node): string {
  // Spaces are set over the whole paragraph: a sign may stand in bold and the space before it not.
  const text = frenchSpaces(textOfBlock(block))
  const open: Mark[] = []
  let html = ''
  let place = 0
  block.forEach((child) => {
    html += movedMarks(open, child.marks)
    const length = child.isText ? child.nodeSize : 1
    html += child.isText ? escapeHtml(text.slice(place, place + length)) : atomHtml(child)
    place += length
  })
  return html + movedMarks(open, [])
}

/** Closes the marks that end and opens those that begin; what goes on stays open. */
function movedMarks(open: Mark[], wanted: readonly Mark[]): string {
  let kept = 0
  while (isSame(open[kept], wanted[kept])) kept += 1
  const closed = open.splice(kept).toReversed()
  const opened = wanted.slice(kept)
  open.push(...opened)
  return [...closed.map((mark) => tagsOf(mark)[1]), ...opened.map((mark) => tagsOf(mark)[0])].join('')
}

function atomHtml({ type, attrs }: Node): string {
  if (type.name === 'hardBreak') return '<br>'
  return `<span class="mention" data-kind="${escapeHtml(String(attrs.kind))}">@${escapeHtml(String(attrs.label))}</span>`
}

function isSame(one: Mark | undefined, other: Mark | undefined): boolean {
  return one !== undefined && other !== undefined && one.eq(other)
}

function tagsOf({ type, attrs }: Mark): readonly [open: string, close: string] {
  if (type.name === 'bold') return ['<strong>', '</strong>']
  if (type.name === 'italic') return ['<em>', '</em>']
  if (type.name === 'comment') {
    return [`<mark class="comment-mark" data-thread="${escapeHtml(String(attrs.threadId))}">`, '</mark>']
  }
  const address = safeAddress(String(attrs.href))
  return address ? [`<a href="${escapeHtml(address)}" rel="nofollow noopener ugc">`, '</a>'] : ['', '']
}
