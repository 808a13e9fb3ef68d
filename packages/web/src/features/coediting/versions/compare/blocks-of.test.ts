import { expect, test } from 'vitest'
import { blocksOf, blocksOfPlain, type TextNode } from './blocks-of.js'

const words = (text: string): TextNode => ({ type: 'text', text })
const paragraph = (...content: TextNode[]): TextNode => ({ type: 'paragraph', content })
const item = (...content: TextNode[]): TextNode => ({ type: 'listItem', content })

test('a text is read paragraph by paragraph: headings, lists with their marks, quotes', () => {
  const doc: TextNode = {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 2 }, content: [words('Pour qui')] },
      paragraph(words('Les voisins '), { type: 'mention', attrs: { kind: 'PERSON', id: 'x', label: 'Zoé' } }),
      paragraph(),
      {
        type: 'orderedList',
        attrs: { start: 3 },
        content: [
          item(paragraph(words('trois')), paragraph(words('et plus'))),
          item(paragraph(words('quatre')), { type: 'bulletList', content: [item(paragraph(words('dedans')))] }),
        ],
      },
      { type: 'blockquote', content: [paragraph(words('On l’a dit'), { type: 'hardBreak' }, words('deux fois'))] },
    ],
  }
  const plain = { level: null, marker: null, depth: 0, isQuote: false }
  expect(blocksOf(doc)).toEqual([
    { ...plain, level: 2, text: 'Pour qui' },
    { ...plain, text: 'Les voisins @Zoé' },
    { ...plain, depth: 1, marker: '3.', text: 'trois' },
    { ...plain, depth: 1, text: 'et plus' },
    { ...plain, depth: 1, marker: '4.', text: 'quatre' },
    { ...plain, depth: 2, marker: '•', text: 'dedans' },
    { ...plain, isQuote: true, text: 'On l’a dit\ndeux fois' },
  ])
})

test('of a plain text blank lines part the paragraphs, and French signs never begin a line', () => {
  expect(blocksOfPlain('Qui ?\nNous.\n\n\nOù ?').map(({ text }) => text)).toEqual(['Qui\u00a0?\nNous.', 'Où\u00a0?'])
  expect(blocksOfPlain(null)).toEqual([])
})
