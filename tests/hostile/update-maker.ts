import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { Chance } from '../torture/seeded-chance.ts'

/** Words that must never stand in a log. */
export const privateWords = 'adresse-privee-de-Camille'

/** Of the second encoding: a run of a length that no run has. */
const endless = '00010000000001000100010200001602000001fdffffffff7f0000'

/** An editor whose updates are to be spoiled: its document is not changed. */
export interface Spoiled {
  doc: Y.Doc
  clientId: number
}

/** What a push may carry: right, nearly right, spoiled, or made to hurt. */
export function makeUpdateMaker(chance: Chance): (editor: Spoiled) => { kind: string; update: Uint8Array } {
  const kinds = Object.entries(makers(chance))
  return (editor) => {
    const [kind, make] = chance.pick(kinds)
    return { kind, update: make(editor) }
  }
}

function makers(chance: Chance): Record<string, (editor: Spoiled) => Uint8Array> {
  const valid = (editor: Spoiled) =>
    written(editor, (doc) => textIn(doc).insert(0, ` ${privateWords} ${chance.below(1_000)}`))
  return {
    valid,
    'of the second encoding': (editor) => Y.convertUpdateFormatV1ToV2(valid(editor)),
    'cut short': (editor) => valid(editor).slice(0, chance.below(60)),
    'with noise after it': (editor) => Buffer.concat([valid(editor), noise(chance, chance.between(1, 20))]),
    'with bits turned': (editor) => turned(valid(editor), chance),
    'that is known to keep Yjs busy for ever': () => Buffer.from(endless, 'hex'),
    noise: () => noise(chance, chance.between(1, 200)),
    'of nothing': () => Y.encodeStateAsUpdate(new Y.Doc()),
    'under another client id': (editor) => valid({ ...editor, clientId: chance.between(1, 2 ** 31 - 1) }),
    'that begins far away': ({ clientId }) => struct(chance.below(2 ** 31), { client: clientId, count: 1 }),
    'that says it holds more than there can be': ({ clientId }) => struct(0, { client: clientId, count: 2 ** 50 }),
    'of erased writing, longer than places are counted': ({ clientId }) =>
      erased(chance.below(4), { client: clientId, length: 2 ** chance.between(31, 50) }),
    'that takes everything away': () => deleting(chance.below(2 ** 31), 2 ** 31),
    'that takes away what nobody wrote': ({ clientId }) => deleting(clientId, 2 ** 45),
    'with a character that no database keeps': (editor) => written(editor, (doc) => textIn(doc).insert(0, 'a\0b')),
    'with half of a character in a link': (editor) =>
      written(editor, (doc) => textIn(doc).format(0, 2, { link: { href: 'https://example.org/\ud800' } })),
    'with blocks nested deep': (editor) => written(editor, (doc) => nestedBlocks(doc, chance.between(50, 1_000))),
    'with nodes that no text has': (editor) => written(editor, (doc) => oddNode(doc, chance)),
    'with values nested deep': (editor) => written(editor, (doc) => nested(doc, chance.between(10, 4_000))),
    'with a document in it': (editor) =>
      written(editor, (doc) => doc.getMap('more').set('inside', new Y.Doc({ guid: 'x' }))),
    'with bytes in it': (editor) => written(editor, (doc) => doc.getArray('more').insert(0, [noise(chance, 500)])),
    'with marks of any kind': (editor) =>
      written(editor, (doc) => textIn(doc).format(0, 2, { [chance.pick(['bold', 'script', '__proto__'])]: { a: 1 } })),
    'that makes a text of a map': (editor) =>
      written(editor, (doc) => doc.getMap('other').set('x', new Y.XmlText('y'))),
  }
}

function written({ doc, clientId }: Spoiled, write: (doc: Y.Doc) => void): Uint8Array {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  copy.clientID = clientId
  const before = Y.encodeStateVector(copy)
  write(copy)
  return Y.encodeStateAsUpdate(copy, before)
}

/** Some words of a text; where it has none any more, new ones. */
function textIn(doc: Y.Doc): Y.XmlText {
  const body = doc.getXmlFragment('body')
  for (const block of body.toArray()) {
    const text = block instanceof Y.XmlElement ? block.get(0) : null
    if (text instanceof Y.XmlText) return text
  }
  const text = new Y.XmlText(privateWords)
  const block = new Y.XmlElement('paragraph')
  block.insert(0, [text])
  body.insert(0, [block])
  return text
}

function oddNode(doc: Y.Doc, chance: Chance): void {
  const node = new Y.XmlElement(chance.pick(['script', 'constructor', 'doc', 'x'.repeat(500), 'paragraph']))
  node.setAttribute(chance.pick(['onclick', '__proto__', 'href']), 'javascript:alert(1)')
  node.insert(0, [chance.happens(0.5) ? new Y.XmlText('alert(1)') : new Y.XmlElement('td')])
  doc.getXmlFragment('body').insert(0, [node])
}

function nested(doc: Y.Doc, depth: number): void {
  let value: unknown = 1
  for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { a: value }
  doc.getMap('more').set('deep', value)
}

function nestedBlocks(doc: Y.Doc, depth: number): void {
  let parent: Y.XmlFragment = doc.getXmlFragment('body')
  for (let level = 0; level < depth; level += 1) {
    const block = new Y.XmlElement('blockquote')
    parent.insert(0, [block])
    parent = block
  }
  parent.insert(0, [new Y.XmlElement('paragraph')])
}

/** The head of an update: structs of one client from a clock on, and nothing of what was promised. */
function struct(clock: number, { client, count }: { client: number; count: number }): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const number of [1, count, client, clock]) encoding.writeVarUint(encoder, number)
  encoding.writeUint8(encoder, 0)
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarUint(encoder, 0)
  return encoding.toUint8Array(encoder)
}

/** Writing of one client from a clock on that was erased before it was sent, so that only its length is left. */
export function erased(clock: number, { client, length }: { client: number; length: number }): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const number of [1, 1, client, clock, 0, length, 0]) encoding.writeVarUint(encoder, number)
  return encoding.toUint8Array(encoder)
}

function deleting(client: number, length: number): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const number of [0, 1, client, 1, 0, length]) encoding.writeVarUint(encoder, number)
  return encoding.toUint8Array(encoder)
}

function turned(update: Uint8Array, chance: Chance): Uint8Array {
  const bytes = Uint8Array.from(update)
  for (let turns = chance.between(1, 4); turns > 0; turns -= 1) {
    const at = chance.below(bytes.length)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.below(8))
  }
  return bytes
}

function noise(chance: Chance, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => chance.below(256))
}
