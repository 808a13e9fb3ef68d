import MarkdownIt from 'markdown-it'
import { defaultMarkdownSerializer, MarkdownParser, MarkdownSerializer } from 'prosemirror-markdown'
import type { Node } from 'prosemirror-model'
import { mentionAttributes, mentionRule, mentionText } from './markdown-mention.js'
import { escapedSpace, escapedWords, lineBreakText } from './escape-words.js'
import { emptyNode, nodeOfPlain } from './node-of-plain.js'
import { textSchema } from './text-schema.js'

const { blockquote, heading, list_item, paragraph } = defaultMarkdownSerializer.nodes
const { em, strong } = defaultMarkdownSerializer.marks
if (!blockquote || !heading || !list_item || !paragraph || !em || !strong) throw new Error('a Markdown form is missing')

/** Writes what the closed schema knows. A thread about a passage has no sign in Markdown: it is kept apart. */
const serializer = new MarkdownSerializer(
  {
    blockquote,
    heading,
    bulletList: (state, node) => state.renderList(node, '  ', () => '- '),
    orderedList: (state, node) => {
      const first = Number(node.attrs.start)
      state.renderList(node, '   ', (place) => `${first + place}. `)
    },
    listItem: list_item,
    paragraph,
    text: (state, _node, parent, place) => state.text(escapedWords(state, parent, place), false),
    hardBreak: (state, _node, parent, place) => state.write(lineBreakText(parent, place)),
    mention: (state, node) => state.write(mentionText(node)),
  },
  {
    bold: strong,
    italic: em,
    link: { open: '[', close: (_state, mark) => `](${addressText(String(mark.attrs.href))})`, mixable: false },
    comment: { open: '', close: '', mixable: true },
  },
  { hardBreakNodeName: 'hardBreak' },
)

const tokenizer = new MarkdownIt('zero', { html: false, breaks: true }).enable([
  'heading',
  'list',
  'blockquote',
  'emphasis',
  'link',
  'autolink',
  'escape',
  'newline',
])
tokenizer.inline.ruler.before('escape', 'escapedSpace', escapedSpace)
tokenizer.inline.ruler.before('emphasis', 'mention', mentionRule)

const parser = new MarkdownParser(textSchema, tokenizer, {
  paragraph: { block: 'paragraph' },
  heading: { block: 'heading', getAttrs: ({ tag }) => ({ level: Number(tag.slice(1)) <= 2 ? 2 : 3 }) },
  blockquote: { block: 'blockquote' },
  bullet_list: { block: 'bulletList' },
  ordered_list: { block: 'orderedList', getAttrs: (token) => ({ start: Number(token.attrGet('start') ?? 1) }) },
  list_item: { block: 'listItem' },
  hardbreak: { node: 'hardBreak' },
  softbreak: { node: 'hardBreak' },
  mention: { node: 'mention', getAttrs: mentionAttributes },
  strong: { mark: 'bold' },
  em: { mark: 'italic' },
  link: { mark: 'link', getAttrs: (token) => ({ href: token.attrGet('href') ?? '' }) },
})

/** The reader leaves out what is nested deeper than this: then signs stay words. */
const nestsTooDeep = /^\s*((>|([-*+]|\d+[.)])(?=\s))\s*){19}/m

/** A text as people write it in simple mode. */
export function textMarkdown(doc: Node): string {
  return serializer.serialize(doc, { tightLists: true })
}

/** What people wrote in simple mode, in the closed schema. Line ends are kept; what is no sign of Markdown is a word. */
export function nodeOfMarkdown(markdown: string): Node {
  if (nestsTooDeep.test(markdown)) return nodeOfPlain(markdown)
  const doc = parser.parse(markdown)
  return doc.childCount === 0 ? emptyNode() : doc
}

/** An address that may stand between parentheses. */
function addressText(address: string): string {
  return /[\s()<>]/.test(address) ? `<${address.replace(/[<>\s]/g, encodeURIComponent)}>` : address
}
