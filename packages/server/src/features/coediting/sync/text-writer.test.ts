import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { keyOfClient, type TextStore } from '../log/text-log.js'
import { TextWriter } from './text-writer.js'

const rejected = '00000000-0000-4000-8000-000000000007'

/** A log of one text that fails with a SQLSTATE whenever a certain operation is to be written. */
function storeFailing(code: string): TextStore & { attempts: number[] } {
  const text = { leverId: 'text', epoch: 'one', head: 0, rights: 0, schemaVersion: 1, isFull: false, isHeavy: false }
  const attempts: number[] = []
  return {
    attempts,
    transaction: (work) =>
      work({
        factsOf: (pushes) =>
          Promise.resolve({
            texts: new Map([['text', { ...text, state: 'OPEN' }]]),
            clients: new Map(pushes.map(({ push }) => [keyOfClient(push), { personId: push.personId, clock: 0 }])),
            known: pushes.map(() => null),
            refusals: pushes.map(() => null),
          }),
        append(changes) {
          attempts.push(changes.length)
          const isBad = changes.some(({ push }) => push.operationId === rejected)
          return isBad ? Promise.reject(Object.assign(new Error('refused'), { code })) : Promise.resolve()
        },
      }),
  }
}

function pushOf(clientId: number) {
  const doc = new Y.Doc()
  doc.clientID = clientId
  doc.getText('body').insert(0, 'mot')
  const ids = { leverId: 'text', personId: 'person', operationId: `${rejected.slice(0, -1)}${clientId}` }
  return { ...ids, clientId, schemaVersion: 1, update: Y.encodeStateAsUpdate(doc), at: new Date(0) }
}

async function pushTogether(store: TextStore) {
  const writer = new TextWriter({
    store,
    logger: { error: () => undefined },
    minIntervalMilliseconds: 0,
    onWritten: () => undefined,
  })
  const settled = await Promise.allSettled([6, 7, 8].map((clientId) => writer.push(pushOf(clientId))))
  return settled.map(({ status }) => status)
}

// A value that does not fit, a lock that was waited for too long, two transactions that met, a bug of ours.
test.each(['22003', '55P03', '40001', ''])(
  'a change that fails (%j) is rejected alone: those that came with it are written',
  async (code) => {
    const store = storeFailing(code)
    expect(await pushTogether(store)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(store.attempts).toEqual([3, 1, 1, 1])
  },
)

test('while the database is away a group of changes is not tried one by one', async () => {
  const store = storeFailing('57P01')
  expect(await pushTogether(store)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(store.attempts).toEqual([3])
})
