import { expect, test } from 'vitest'
import { makePeerDetector } from './peer-detector.js'

function aNode() {
  const clock = { now: 0 }
  return { clock, companions: makePeerDetector('here', () => clock.now) }
}

test('a node that comes takes it that others are there, until it has heard nobody for a while', () => {
  const { clock, companions } = aNode()
  expect(companions.mayBeThere()).toBe(true)
  clock.now = 16_000
  expect(companions.mayBeThere()).toBe(true)
  clock.now = 18_000
  expect(companions.mayBeThere()).toBe(false)
})

test('another one is there as long as it says so', () => {
  const { clock, companions } = aNode()
  for (const at of [5_000, 10_000, 15_000, 20_000]) {
    clock.now = at
    expect(companions.receive('hello there')).toBe(true)
  }
  clock.now = 36_000
  expect(companions.mayBeThere()).toBe(true)
  clock.now = 38_000
  expect(companions.mayBeThere()).toBe(false)
  companions.receive('hello there')
  expect(companions.mayBeThere()).toBe(true)
})

test('what one says oneself, or of other things, is nobody else', () => {
  const { clock, companions } = aNode()
  clock.now = 20_000
  expect(companions.receive(companions.hello)).toBe(true)
  expect(companions.receive('0190f3a2-0000-7000-8000-000000000001')).toBe(false)
  expect(companions.mayBeThere()).toBe(false)
})

test('after a time of deafness somebody may be there again', () => {
  const { clock, companions } = aNode()
  clock.now = 60_000
  expect(companions.mayBeThere()).toBe(false)
  companions.assumePeers()
  expect(companions.mayBeThere()).toBe(true)
})
