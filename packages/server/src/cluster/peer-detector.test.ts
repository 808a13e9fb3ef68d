import { expect, test } from 'vitest'
import { makePeerDetector } from './peer-detector.js'

function aNode() {
  const clock = { now: 0 }
  return { clock, peers: makePeerDetector('here', () => clock.now) }
}

test('a node that comes takes it that others are there, until it has heard nobody for a while', () => {
  const { clock, peers } = aNode()
  expect(peers.mayBeThere()).toBe(true)
  clock.now = 16_000
  expect(peers.mayBeThere()).toBe(true)
  clock.now = 18_000
  expect(peers.mayBeThere()).toBe(false)
})

test('another one is there as long as it says so', () => {
  const { clock, peers } = aNode()
  for (const at of [5_000, 10_000, 15_000, 20_000]) {
    clock.now = at
    expect(peers.receive('hello there')).toBe(true)
  }
  clock.now = 36_000
  expect(peers.mayBeThere()).toBe(true)
  clock.now = 38_000
  expect(peers.mayBeThere()).toBe(false)
  peers.receive('hello there')
  expect(peers.mayBeThere()).toBe(true)
})

test('what one says oneself, or of other things, is nobody else', () => {
  const { clock, peers } = aNode()
  clock.now = 20_000
  expect(peers.receive(peers.hello)).toBe(true)
  expect(peers.receive('0190f3a2-0000-7000-8000-000000000001')).toBe(false)
  expect(peers.mayBeThere()).toBe(false)
})

test('after a time of deafness somebody may be there again', () => {
  const { clock, peers } = aNode()
  clock.now = 60_000
  expect(peers.mayBeThere()).toBe(false)
  peers.assumePeers()
  expect(peers.mayBeThere()).toBe(true)
})
