import { expect, test } from 'vitest'
import { makeServerClock } from './server-clock.js'

const noon = Date.parse('2026-11-24T12:00:00Z')

test('a device that is two hours late knows the time from the server', () => {
  const clock = makeServerClock(() => noon - 2 * 3_600_000)
  clock.observe('Tue, 24 Nov 2026 12:00:00 GMT')
  expect(clock.now()).toBe(noon)
})

test('a device that is two hours ahead knows the time from the server', () => {
  const clock = makeServerClock(() => noon + 2 * 3_600_000)
  clock.observe('Tue, 24 Nov 2026 12:00:00 GMT')
  expect(clock.now()).toBe(noon)
})

test('an answer that took some seconds, or says nothing of the time, changes nothing', () => {
  const clock = makeServerClock(() => noon)
  clock.observe('Tue, 24 Nov 2026 11:59:50 GMT')
  clock.observe(null)
  clock.observe('yesterday')
  expect(clock.now()).toBe(noon)
})
