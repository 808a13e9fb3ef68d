import { expect, test } from 'vitest'
import { leaveTurns } from './embedded-database.js'

const keepBusy = (milliseconds: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)

test('others have their turn while statement follows statement', async () => {
  const answers = new Uint8Array(1)
  const database = {
    execProtocolRaw(_message: Uint8Array): Promise<Uint8Array> {
      keepBusy(6)
      return Promise.resolve(answers)
    },
  }
  leaveTurns(database)
  let heard = 0
  const listening = setInterval(() => (heard += 1), 1)
  for (let statement = 0; statement < 20; statement += 1) await database.execProtocolRaw(answers)
  clearInterval(listening)
  expect(heard).toBeGreaterThan(0)
})
