import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readUpdate } from './read-update.js'

function written(clientId: number, words: string): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = clientId
  doc.getText('body').insert(0, words)
  return doc
}

test('an update says whose it is and how far it goes', () => {
  const read = readUpdate(Y.encodeStateAsUpdate(written(7, 'abc')))
  expect(read?.authors).toEqual(new Map([[7, { from: 0, to: 3 }]]))
  expect(read?.deletes).toBe(false)
})

test('an update that only takes away has no author', () => {
  const doc = written(7, 'abc')
  const before = Y.encodeStateVector(doc)
  doc.getText('body').delete(0, 2)
  const read = readUpdate(Y.encodeStateAsUpdate(doc, before))
  expect(read).toEqual({ authors: new Map(), needs: new Map([[7, 2]]), deletes: true, isStorable: true })
})

test('an update says what it builds on', () => {
  const doc = written(7, 'abc')
  const before = Y.encodeStateVector(doc)
  doc.clientID = 8
  doc.getText('body').insert(2, 'x')
  const read = readUpdate(Y.encodeStateAsUpdate(doc, before))
  expect(read?.needs).toEqual(new Map([[7, 3]]))
})

test('what is not wholly an update of the first encoding is none', () => {
  const doc = written(7, 'abc')
  expect(readUpdate(Y.encodeStateAsUpdateV2(doc))).toBeNull()
  const good = Y.encodeStateAsUpdate(doc)
  expect(readUpdate(good.slice(0, -1))).toBeNull()
  expect(readUpdate(new Uint8Array([...good, 0]))).toBeNull()
  expect(readUpdate(new Uint8Array())).toBeNull()
})

test('twenty-seven bytes that keep the second decoder of Yjs busy for ever are none, at once', () => {
  expect(readUpdate(Buffer.from('00010000000001000100010200001602000001fdffffffff7f0000', 'hex'))).toBeNull()
})

test('an update with a hole in it is none', () => {
  const doc = written(7, 'a')
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const word of ['b', 'c', 'd']) doc.getText('body').insert(0, word)
  const [first, , third] = updates
  if (!first || !third) throw new Error('three updates were made')
  expect(readUpdate(Y.mergeUpdates([first, third]))).toBeNull()
})

test('writing that goes further than places are counted is none, erased writing of an honest length is one', () => {
  // GC structs of Yjs: one client's, from its first place on.
  const erased = (...length: number[]) => new Uint8Array([1, 1, 7, 0, 0, ...length, 0])
  expect(readUpdate(erased(0x80, 0x80, 0x80, 0x80, 0x80, 0x20))).toBeNull()
  expect(readUpdate(erased(3))?.authors).toEqual(new Map([[7, { from: 0, to: 3 }]]))
})

test.each<[string, (doc: Y.Doc) => void]>([
  ['words with U+0000', (doc) => doc.getText('body').insert(1, 'a\0b')],
  ['a link with half of a character', (doc) => doc.getText('body').format(0, 1, { link: { href: 'x\ud800' } })],
  ['an attribute with U+0000', (doc) => doc.getMap('more').set('label', 'a\0')],
  ['a name with U+0000', (doc) => doc.getMap('more').set('la\0bel', 1)],
  ['a value that is no JSON', (doc) => doc.getMap('more').set('start', 10n)],
  ['a node whose name has U+0000', (doc) => doc.getXmlFragment('more').insert(0, [new Y.XmlElement('p\0')])],
])('an update with %s says that no database keeps it', (_what, write) => {
  const doc = written(7, 'abc')
  expect(readUpdate(Y.encodeStateAsUpdate(doc))?.isStorable).toBe(true)
  write(doc)
  expect(readUpdate(Y.encodeStateAsUpdate(doc))?.isStorable).toBe(false)
})

test('random bytes are never an update that changes something by mistake, and never stop the process', () => {
  let seed = 42
  const byte = () => (seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff) >> 16
  for (let round = 0; round < 5_000; round += 1) {
    const bytes = Uint8Array.from({ length: (byte() % 40) + 1 }, byte)
    const read = readUpdate(bytes)
    if (read) expect([...read.authors.values()].every(({ from, to }) => to > from)).toBe(true)
  }
})
