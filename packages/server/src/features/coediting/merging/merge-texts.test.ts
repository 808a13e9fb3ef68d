import { expect, test } from 'vitest'
import type { Node } from 'prosemirror-model'
import { keepThreads } from '../document/keep-threads.js'
import { mergeTexts } from './merge-texts.js'
import { nodeOfPlain } from '../document/node-of-plain.js'
import { textHtml } from '../document/text-html.js'
import { textSchema } from '../document/text-schema.js'

const base = 'Un banc à l’ombre.\n\nUn arbre au soleil.\n'

test('what only one of two people changed is as they changed it', () => {
  const first = base.replace('banc', 'grand banc')
  const second = `${base}\nEt une fontaine.\n`
  expect(mergeTexts({ base, first, second })).toEqual({
    text: 'Un grand banc à l’ombre.\n\nUn arbre au soleil.\n\nEt une fontaine.\n',
    keptBoth: 0,
  })
})

test('where both changed the same words both are kept, and it is said', () => {
  const [first, second] = [base.replace('banc', 'siège'), base.replace('banc', 'fauteuil')]
  const merged = mergeTexts({ base, first, second })
  expect(merged.text).toContain('Un siège fauteuil à l’ombre.')
  expect(merged.keptBoth).toBe(1)
})

test.each([
  [
    'one adds after the words that the other adds to',
    'Un seul banc.',
    'Un banc. Une fontaine.',
    'Un seul banc. Une fontaine.',
  ],
  ['one adds after the word that the other replaces', 'Un siège.', 'Un banc. Une fontaine.', 'Un siège. Une fontaine.'],
  ['one adds before the word that the other replaces', 'Un siège.', 'Ici : Un banc.', 'Ici : Un siège.'],
  ['both add a paragraph at the end', 'Un banc.\n\nÀ moi.', 'Un banc.\n\nÀ toi.', 'Un banc.\n\nÀ moi.\n\nÀ toi.'],
  [
    'one adds a paragraph where the other adds a word',
    'Un banc.\n\nÀ moi.',
    'Un banc. Fin.',
    'Un banc. Fin.\n\nÀ moi.',
  ],
])('%s: both are there, as they wrote them', (_name, first, second, together) => {
  expect(mergeTexts({ base: 'Un banc.', first, second })).toEqual({ text: together, keptBoth: 0 })
})

test('the same change by both is made once; no change by one leaves the other’s', () => {
  const changed = base.replace('banc', 'siège')
  expect(mergeTexts({ base, first: changed, second: changed })).toEqual({ text: changed, keptBoth: 0 })
  expect(mergeTexts({ base, first: changed, second: base })).toEqual({ text: changed, keptBoth: 0 })
  expect(mergeTexts({ base, first: base, second: changed })).toEqual({ text: changed, keptBoth: 0 })
})

test('a text of one word, thousands of times, is merged as any other', () => {
  const many = `${'a '.repeat(49)}a\n`.repeat(190)
  const { text, keptBoth } = mergeTexts({ base: many, first: `${many}b\n`, second: `c\n${many}` })
  expect(text).toBe(`c\n${many}b\n`)
  expect(keptBoth).toBe(0)
})

test('what has too little in common to be compared word by word is merged line by line, and nothing of it is lost', () => {
  const lines = (name: string, count: number) =>
    Array.from({ length: count }, (_, line) => Array.from({ length: 20 }, (_, at) => `${name}${line}n${at}`).join(' '))
  const base = ['Un banc.', ...lines('ancien', 200), 'Un arbre.', 'Fin.'].join('\n')
  const first = base.replace('banc', 'grand banc')
  const second = ['Un banc.', ...lines('neuf', 200), 'Deux arbres.', 'Fin.'].join('\n')
  expect(mergeTexts({ base, first, second })).toEqual({ text: second.replace('banc', 'grand banc'), keptBoth: 0 })
  const apart = mergeTexts({ base, first: lines('autre', 200).join('\n'), second })
  expect(apart).toEqual({ text: `${lines('autre', 200).join('\n')}\n\n${second}`, keptBoth: 1 })
})

/** So many words from some, in an order that no two seeds share. */
function shuffledWords(seed: number, { count, from }: { count: number; from: number }): string {
  let next = seed
  return Array.from({ length: count }, () => `m${(next = (next * 1_103_515_245 + 12_345) & 0x7fffffff) % from}`).join(
    ' ',
  )
}

test.each([1, 2, 40, 5_000])(
  'the longest texts that can be sent are merged, made of %i words: what either wrote is there',
  (from) => {
    const [base = '', first = '', second = ''] = [
      [1, 60_000],
      [2, 22_000],
      [3, 40_000],
    ].map(([seed = 0, length = 0]) => shuffledWords(seed, { count: 20_000, from }).slice(0, length))
    const { text } = mergeTexts({ base, first: `${first} premier`, second: `second ${second}` })
    const words = text.split(/\s+/)
    expect([words.includes('premier'), words.includes('second')]).toEqual([true, true])
  },
)

test('a thread is looked for in thousands of blocks that all say the same without comparing each with each', () => {
  const blocks = (first: string) => nodeOfPlain(`${first}${'a\n\n'.repeat(9_000)}Fin.`)
  const [longer, other] = [blocks('a b\n\n'), nodeOfPlain(`${'a\n\n'.repeat(9_000)}Autre.`)]
  expect(keepThreads(blocks(''), longer).eq(longer)).toBe(true)
  expect(keepThreads(blocks('b\n\n'), other).eq(other)).toBe(true)
})

const threadId = '0190a4f2-0000-7000-8000-000000000001'

/** A text with a thread about some words of it. */
function withThread(text: string, words: string): Node {
  const doc = nodeOfPlain(text)
  const mark = textSchema.mark('comment', { threadId })
  const blocks: Node[] = []
  doc.forEach((block) => {
    const [before = '', after] = block.textContent.split(words)
    const pieces = [textSchema.text(before), textSchema.text(words, [mark]), textSchema.text(after ?? '.')]
    blocks.push(after === undefined ? block : block.type.create(null, pieces))
  })
  return textSchema.node('doc', null, blocks)
}

const marked = (node: Node) => [...textHtml(node).html.matchAll(/<mark[^>]*>(.*?)<\/mark>/g)].map(([, words]) => words)

test.each([
  ['the text did not change', 'Un banc à l’ombre.\n\nUn arbre.', ['banc à l’ombre']],
  ['words were added before', 'Ici, un banc à l’ombre.\n\nUn arbre.', ['banc à l’ombre']],
  ['a paragraph was added before', 'Avant.\n\nUn banc à l’ombre.\n\nUn arbre.', ['banc à l’ombre']],
  ['the paragraph was parted', 'Un banc\n\nà l’ombre.\n\nUn arbre.', ['banc', 'à l’ombre']],
  ['a part of the words was changed', 'Un banc au frais.\n\nUn arbre.', ['banc ']],
  ['the words are gone', 'Un arbre.', []],
])('a thread about a passage stays on its words when %s', (_name, text, expected) => {
  const before = withThread('Un banc à l’ombre.\n\nUn arbre.', 'banc à l’ombre')
  expect(marked(before)).toEqual(['banc à l’ombre'])
  expect(marked(keepThreads(before, nodeOfPlain(text)))).toEqual(expected)
})
