import { limits } from '@leviers/shared/limits'
import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { nodeOfDocument, rewriteNode } from './document-node.js'
import { nodeOfPlain } from './node-of-plain.js'
import { textHtml } from './text-html.js'
import { nodeOfMarkdown, textMarkdown } from './text-markdown.js'
import { textPlain } from './text-plain.js'
import { textSchema } from './text-schema.js'

const id = '0190a4f2-0000-7000-8000-000000000001'
const everything = nodeOfMarkdown(
  [
    '## Le constat',
    'Il fait **très *chaud*** ici : voir [la carte](https://example.org/carte).\nLigne suivante.',
    '- un banc\n- un arbre\n  - un tilleul',
    '3. d’abord\n4. ensuite',
    '> « Il n’y a plus d’ombre ! »',
    '### Qui',
    `Avec @[Zoé Martin](personne:${id}).`,
  ].join('\n\n'),
)

function documentOf(node: Node): Y.Doc {
  const doc = new Y.Doc()
  rewriteNode(doc, node)
  return doc
}

test('what is written in simple mode is the same after a passage through the document', () => {
  const node = nodeOfDocument(documentOf(everything))
  expect(node?.toJSON()).toEqual(everything.toJSON())
  expect(textMarkdown(everything)).toBe(textMarkdown(nodeOfMarkdown(textMarkdown(everything))))
})

test('a text is read as HTML with its table of contents, and no line begins with a sign', () => {
  const { html, outline } = textHtml(everything)
  expect(outline).toEqual([
    { id: 't1-le-constat', level: 2, title: 'Le constat' },
    { id: 't2-qui', level: 3, title: 'Qui' },
  ])
  expect(html).toContain('<h2 id="t1-le-constat" data-block="0">Le constat</h2>')
  expect(html).toContain('<strong>très <em>chaud</em></strong> ici\u00a0: voir <a href="https://example.org/carte"')
  expect(html).toContain('<ul><li><p data-block="2">un banc</p></li>')
  expect(html).toContain('<ol start="3">')
  expect(html).toContain('<span class="mention" data-kind="PERSON">@Zoé Martin</span>')
  expect(html).toContain('«\u00a0Il n’y a plus d’ombre\u00a0!\u00a0»')
})

test('a text without its form keeps its words, its lists and its paragraphs', () => {
  expect(textPlain(everything)).toBe(
    [
      'Le constat',
      'Il fait très chaud ici : voir la carte.\nLigne suivante.',
      '– un banc\n– un arbre\n  – un tilleul',
      '3. d’abord\n4. ensuite',
      '« Il n’y a plus d’ombre ! »',
      'Qui',
      'Avec @Zoé Martin.',
    ].join('\n\n'),
  )
})

test('a plain text is the same plain text', () => {
  const text = 'Un premier paragraphe,\nsur deux lignes.\n\nUn second : *sans* signe.'
  expect(textPlain(nodeOfPlain(text))).toBe(text)
})

test('signs that somebody typed as words stay words', () => {
  const node = nodeOfPlain('# pas un titre\n- pas une liste\n1. ni ceci, *ni cela*, [ni](ceci) <b>')
  expect(nodeOfMarkdown(textMarkdown(node)).toJSON()).toEqual(node.toJSON())
})

const beginnings = [
  '1)',
  '2.',
  '12) ',
  '1.',
  '+',
  '+ ',
  '- ',
  '-',
  '* ',
  '***',
  '=',
  '===',
  '---',
  '~',
  '~~~',
  '|',
  '| a | b |',
  '[x]',
  '- [ ]',
]
const others = [
  '<',
  '<b>',
  '<https://example.org>',
  '<a@b.fr>',
  '&amp;',
  '&#32;',
  '\\',
  '\\ ',
  '    ',
  '\t',
  ' ',
  '\u00a0',
  '#',
  '## ',
  '> ',
  '>>',
  '_a_',
  '`a`',
]
const links = [
  '[a](https://example.org)',
  '![a](b)',
  'https://example.org',
  `@[Zoé](personne:${id})`,
  '1)\t',
  '- - - ',
  '-'.repeat(40),
]
const aLine = fc
  .tuple(fc.array(fc.constantFrom(...beginnings, ...others, ...links), { maxLength: 3 }), fc.string({ maxLength: 6 }))
  .map(([signs, words]) => `${signs.join('')}${words}`.replace(/[\r\n\v\f\u0085\u2028\u2029]/g, '').trimEnd())

function paragraphOf(lines: readonly string[]): Node {
  const inline = lines.flatMap((line, place) => [
    ...(place > 0 ? [textSchema.node('hardBreak')] : []),
    ...(line === '' ? [] : [textSchema.text(line)]),
  ])
  return textSchema.node('paragraph', null, inline)
}

test('whatever people write in a paragraph is the same after a passage through simple mode', () => {
  const paragraph = fc
    .array(aLine, { minLength: 1, maxLength: 4 })
    // Nobody sees an empty line at the end of a paragraph.
    .filter((lines) => lines.at(-1) !== '')
    .map(paragraphOf)
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 3 }), (paragraphs) => {
      const node = textSchema.node('doc', null, paragraphs)
      expect(nodeOfMarkdown(textMarkdown(node)).toJSON()).toEqual(node.toJSON())
    }),
    { numRuns: 500 },
  )
})

test('a number that somebody commented on, before its parenthesis, does not begin a list', () => {
  const commented = textSchema.text('1', [textSchema.mark('comment', { threadId: id })])
  const paragraph = textSchema.node('paragraph', null, [commented, textSchema.text(') premier')])
  const read = nodeOfMarkdown(textMarkdown(textSchema.node('doc', null, [paragraph])))
  expect(read.toJSON()).toEqual(nodeOfPlain('1) premier').toJSON())
})

test('what is written as Markdown in simple mode is still read as such', () => {
  const read = nodeOfMarkdown('1) un\n2) deux\n\n- trois\n\n## Titre\n\n> cité')
  const names: string[] = []
  read.forEach((block) => void names.push(block.type.name))
  expect(names).toEqual(['orderedList', 'bulletList', 'heading', 'blockquote'])
})

test('a link that people may not follow is left out, its words stay', () => {
  const bad = [
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//example.org',
    'https:',
  ]
  for (const href of bad) {
    const link = textSchema.mark('link', { href })
    const paragraph = textSchema.node('paragraph', null, [textSchema.text('cliquez', [link])])
    const doc = documentOf(textSchema.node('doc', null, [paragraph]))
    const node = nodeOfDocument(doc)
    expect(node && textHtml(node).html).toBe('<p data-block="0">cliquez</p>')
  }
})

test('a document with something that the schema does not know is not shown', () => {
  const doc = documentOf(everything)
  const script = new Y.XmlElement('script')
  script.insert(0, [new Y.XmlText('alert(1)')])
  doc.getXmlFragment('body').insert(1, [script])
  expect(nodeOfDocument(doc)).toBeNull()
})

test('whatever people write, its HTML holds no other tag than ours', () => {
  const words = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('<script>', '"><img onerror=x>', '&lt;'),
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 8 }), (parts) => {
      const { html } = textHtml(nodeOfMarkdown(parts.join(' ')))
      const bare = html.replace(
        /<\/?(p|h2|h3|ul|ol|li|blockquote|strong|em|br|mark|span|a)( (id|data-block|data-kind|class|start|href|rel)="[^"<>]*")*>/g,
        '',
      )
      expect(bare).not.toMatch(/[<>]/)
      expect(html).not.toMatch(/href="(?!https?:|mailto:)/i)
    }),
    { numRuns: 300 },
  )
})

test('a text as long as it may be is read in a moment, however it is nested', () => {
  const deep = nodeOfMarkdown(`${'> '.repeat(5_000)}profond`)
  expect(textHtml(deep).html).toContain('profond')
  const long = nodeOfPlain('é'.repeat(limits.text.body))
  expect(textPlain(long)).toHaveLength(limits.text.body)
})
