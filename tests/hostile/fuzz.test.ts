import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBesieged, type BesiegedServer } from './besieged-server.ts'
import { fuzzOperations } from './operation-fuzz.ts'
import { fuzzSessions } from './session-fuzz.ts'
import { fuzzTexts } from './text-fuzz.ts'

let server: BesiegedServer
beforeAll(async () => {
  server = await startBesieged()
})
afterAll(() => server.stop())

// The same each time; npm run fuzz goes further, from any seed.
const seed = 'leviers'

test('three hundred random operations have the same verdict over HTTP and over a socket, and none is our fault', async () => {
  const verdicts = await fuzzOperations(server, { seed, count: 300 })
  // Some are answered, some are refused: it is not all noise.
  expect(Object.keys(verdicts)).toEqual(expect.arrayContaining(['ANSWERED', 'BAD_QUERY', 'OPERATION_TOO_COMPLEX']))
})

test('a hundred and sixty random sessions of sockets are each closed or answered, and disturb nobody', async () => {
  const closes = await fuzzSessions(server, { seed, count: 160 })
  expect(Object.keys(closes)).toEqual(expect.arrayContaining(['1002', '4400']))
})

test('two hundred updates of texts, spoiled in every way, are taken or refused, and none is our fault', async () => {
  const verdicts = await fuzzTexts(server, { seed, count: 200 })
  expect(Object.keys(verdicts)).toEqual(
    expect.arrayContaining(['APPLIED', 'TEXT_UNREADABLE', 'TEXT_FOREIGN', 'TEXT_GAP']),
  )
})
