import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { makeUnsentList } from './unsent-list.js'

/** A list, and somebody who types letter by letter. */
function typing(maxBytes: number) {
  let number = 0
  const list = makeUnsentList({ maxBytes, newId: () => `op${(number += 1)}` })
  const doc = new Y.Doc()
  doc.on('update', (update: Uint8Array) => list.add(update))
  return {
    list,
    doc,
    type: (letters: string) =>
      letters.split('').forEach((letter) => doc.getText('body').insert(doc.getText('body').length, letter)),
  }
}

test('what waits is sent as one change, under the number of its first', () => {
  const { list, type } = typing(64_000)
  type('abc')
  const { operationId, update, changes } = list.take()
  expect([operationId, changes, list.changes()]).toEqual(['op1', 3, 0])
  const other = new Y.Doc()
  Y.applyUpdate(other, update)
  expect(other.getText('body').toJSON()).toBe('abc')
})

test('hours of typing are kept in few pieces, and nothing of it is lost or out of order', () => {
  const { list, doc, type } = typing(2_000)
  type('Une longue phrase, sans réseau. '.repeat(40))
  expect(list.changes()).toBe(1_280)
  expect(list.all().length).toBeLessThan(100)
  const other = new Y.Doc()
  while (list.changes() > 0) {
    const { update } = list.take()
    expect(update.length).toBeLessThanOrEqual(2_000)
    Y.applyUpdate(other, update)
  }
  expect(other.getText('body').toJSON()).toBe(doc.getText('body').toJSON())
})

test('a change that is larger than what is sent at once is sent alone', () => {
  const { list, doc } = typing(100)
  doc.getText('body').insert(0, 'x'.repeat(500))
  doc.getText('body').insert(0, 'y')
  expect(list.take().changes).toBe(1)
  expect(list.take().changes).toBe(1)
})
