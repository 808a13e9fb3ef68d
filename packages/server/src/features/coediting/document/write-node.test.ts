import { textField } from '@leviers/shared/text-schema'
import type { Node } from 'prosemirror-model'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { nodeOfDocument, rewriteNode } from './document-node.js'
import { nodeOfMarkdown, textMarkdown } from './text-markdown.js'
import { writeNode } from './write-node.js'

/** A text, and somebody else's copy of it. */
function twoCopies(markdown: string): [Y.Doc, Y.Doc] {
  const [mine, theirs] = [new Y.Doc(), new Y.Doc()]
  rewriteNode(mine, nodeOfMarkdown(markdown))
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine))
  return [mine, theirs]
}

const said = (doc: Y.Doc): Node => nodeOfDocument(doc) as Node

/** What both say once each knows what the other did: one saves a text, the other types some words after others. */
function together(before: string, saved: string, typed: { after: string; words: string }): string {
  const [mine, theirs] = twoCopies(before)
  writeNode(mine, said(mine), nodeOfMarkdown(saved))
  type(theirs, typed)
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs))
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine))
  expect(said(mine).eq(said(theirs))).toBe(true)
  return textMarkdown(said(mine))
}

function type(doc: Y.Doc, { after, words }: { after: string; words: string }): void {
  const walk = (parent: Y.XmlFragment): boolean =>
    parent.toArray().some((child) => {
      if (!(child instanceof Y.XmlText)) return child instanceof Y.XmlElement && walk(child)
      const at = child.toString().indexOf(after)
      if (at >= 0) child.insert(at + after.length, words)
      return at >= 0
    })
  expect(walk(doc.getXmlFragment(textField))).toBe(true)
}

test.each([
  ['paragraphs around it', 'Un banc.', 'Avant.\n\nUn banc.\n\nAprès.', 'Avant.\n\nUn grand banc.\n\nAprès.'],
  [
    'words around it',
    'Il faut Un banc ici.',
    'Oui, il faut Un banc ici, vite.',
    'Oui, il faut Un grand banc ici, vite.',
  ],
  ['it bold', 'Un banc.', '**Un banc.**', '**Un grand banc.**'],
  ['a list around it', '- Un banc.', '- Avant\n- Un banc.\n- Après', '- Avant\n- Un grand banc.\n- Après'],
  ['another paragraph before, and its end', 'Un banc là.', 'Avant.\n\nUn banc ici.', 'Avant.\n\nUn grand banc ici.'],
  [
    'nothing of it, and all that follows',
    'Un banc.\n\nRien.',
    'Un banc.\n\n## Tout autre',
    'Un grand banc.\n\n## Tout autre',
  ],
])('who saves %s leaves what another types in it where they typed it', (_what, before, saved, both) => {
  expect(together(before, saved, { after: 'Un', words: ' grand' })).toBe(both)
})

test.each([
  ['', 'Un.'],
  ['Un.', '## Un.\n\n> Deux\n\n1. trois\n2. quatre\n   - cinq'],
  ['1. un\n2. deux', '3. un\n4. deux\n\nFin [là](https://example.org/).'],
  ['Un **gras** et *fin*.', 'Un gras **et** *fin* aussi.'],
  ['Ligne une\nligne deux', 'Ligne une\nligne neuve\nligne deux'],
  ['A.\n\nB.\n\nC.\n\nD.', 'D.\n\nC.\n\nB.\n\nA.'],
])('a text that said %j says %j', (before, after) => {
  const [mine] = twoCopies(before)
  writeNode(mine, said(mine), nodeOfMarkdown(after))
  expect(textMarkdown(said(mine))).toBe(after)
})

test('what stays is not written anew: it is still the work of who wrote it', () => {
  const [mine] = twoCopies('Un.\n\nDeux.\n\nTrois.')
  const before = Y.encodeStateVector(mine)
  writeNode(mine, said(mine), nodeOfMarkdown('Avant.\n\nUn.\n\nDeux et demi.\n\nTrois.\n\nAprès.'))
  const added = Y.decodeUpdate(Y.encodeStateAsUpdate(mine, before)).structs
  const words = added.map((struct) =>
    struct instanceof Y.Item && struct.content instanceof Y.ContentString ? struct.content.str : '',
  )
  expect(words.join('')).toBe('Avant. et demiAprès.')
})

test('thousands of paragraphs that all change are written without comparing each with each', () => {
  const [mine] = twoCopies(Array.from({ length: 5_000 }, (_, place) => `a${place}`).join('\n\n'))
  const after = Array.from({ length: 5_000 }, (_, place) => `b${place}`).join('\n\n')
  writeNode(mine, said(mine), nodeOfMarkdown(after))
  expect(textMarkdown(said(mine))).toBe(after)
})

// Compared word by word with each other these would take hours, which the runner does not wait for.
test('a long paragraph of few words, all in another order, is written without comparing each with each', () => {
  const words = (step: number) => Array.from({ length: 8_000 }, (_, at) => ((at * step) % 11 > 5 ? 'a' : 'b')).join(' ')
  const [mine] = twoCopies(words(3))
  writeNode(mine, said(mine), nodeOfMarkdown(words(7)))
  expect(textMarkdown(said(mine))).toBe(words(7))
})
