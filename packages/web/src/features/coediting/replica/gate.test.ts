import { expect, test } from 'vitest'
import { makeGate } from './gate.js'

test('what comes passes at once, in order; while the gate is closed it waits, and then passes first', async () => {
  const taken: number[] = []
  const gate = makeGate<number>((thing) => void taken.push(thing))
  gate.pass(1)
  gate.close()
  gate.close()
  gate.pass(2)
  gate.pass(3)
  expect(taken).toEqual([1])
  expect(gate.isWaitedAt()).toBe(true)
  const opened = gate.opened()
  gate.open()
  gate.pass(4)
  await opened
  expect(taken).toEqual([1, 2, 3, 4])
  expect(gate.isWaitedAt()).toBe(false)
  await gate.opened()
})
