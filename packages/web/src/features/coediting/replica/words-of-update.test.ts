import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { wordsOfUpdate } from './words-of-update.js'

/** What somebody typed into a text that was there before. */
function typed(write: (text: Y.XmlFragment) => void): Uint8Array {
  const doc = new Y.Doc()
  const text = doc.getXmlFragment('body')
  const paragraph = new Y.XmlElement('paragraph')
  text.insert(0, [paragraph])
  const before = Y.encodeStateVector(doc)
  write(text)
  return Y.encodeStateAsUpdate(doc, before)
}

test('what could not be saved is given back as it was typed, without what was erased again', () => {
  const update = typed((text) => {
    const paragraph = new Y.XmlElement('paragraph')
    const words = new Y.XmlText()
    text.insert(1, [paragraph])
    paragraph.insert(0, [words])
    for (const letter of 'Des bancss') words.insert(words.length, letter)
    words.delete(words.length - 1, 1)
    const next = new Y.XmlElement('paragraph')
    text.insert(2, [next])
    next.insert(0, [new Y.XmlText('Et de l’ombre 🌳.')])
  })
  expect(wordsOfUpdate(update)).toBe('Des bancs\nEt de l’ombre 🌳.')
})

test('of a change that only takes away there are no words to give back', () => {
  const doc = new Y.Doc()
  doc.getText('body').insert(0, 'Trop.')
  const before = Y.encodeStateVector(doc)
  doc.getText('body').delete(0, 5)
  expect(wordsOfUpdate(Y.encodeStateAsUpdate(doc, before))).toBe('')
})
