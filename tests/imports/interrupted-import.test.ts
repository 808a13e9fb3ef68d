import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connectToServer } from '../../packages/server/src/http/control/control-client.ts'
import { makeInstance } from '../../packages/server/src/http/instance.ts'
import { startWorld } from '../support/world.ts'
import { runLeviers } from './run-leviers.ts'
import { expectedTallies, fixture, importFolder, talliesOf } from './support.ts'
import { manyVotes } from './many-votes.ts'

let dataDir: string
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'leviers-cli-'))
})
afterEach(() => rm(dataDir, { recursive: true, force: true }))

const tallies = async (name: string) => {
  const { status, out } = await runLeviers(['export', 'tallies', '--board', name], { dataDir })
  expect(status).toBe(0)
  return out
}

test('killed in the middle, an import goes on where it was and loses nothing', { timeout: 120_000 }, async () => {
  const { folder, csv, name, votes } = await manyVotes(dataDir)
  // Replayed at its own pace it lasts a quarter of a minute, so that it is in the middle when the first votes are told.
  const signal = { name: 'SIGKILL', when: / [1-9][\d,]* positions/ } as const
  const killed = await runLeviers(['import', 'polis', folder, '--replay', '1'], { dataDir, signal })
  expect(killed.status).toBeNull()

  const resumed = await runLeviers(['import', 'polis', folder], { dataDir })
  expect(resumed.said).toMatch(/[1-9][\d,]* acts were already there/)
  expect(resumed).toMatchObject({ status: 0 })
  expect(resumed.said).toContain(`${votes.toLocaleString('en')} positions`)
  expect(await tallies(name)).toBe(csv)

  const again = await runLeviers(['import', 'polis', folder], { dataDir })
  expect(again).toMatchObject({ status: 0 })
  expect(again.said).toContain('already imported, nothing changed')
  expect(await tallies(name)).toBe(csv)
})

test('Ctrl-C leaves a state from which the same command goes on', { timeout: 120_000 }, async () => {
  const { folder, csv, name } = await manyVotes(dataDir)
  const signal = { name: 'SIGINT', when: / [1-9][\d,]* positions/ } as const
  const stopped = await runLeviers(['import', 'polis', folder, '--replay', '1'], { dataDir, signal })
  expect(stopped).toMatchObject({ status: 130 })
  expect(stopped.said).toContain('The same command will go on from where this one stopped')
  expect(await runLeviers(['import', 'polis', folder], { dataDir })).toMatchObject({ status: 0 })
  expect(await tallies(name)).toBe(csv)
})

test('with a server running on the data directory the command goes through it', { timeout: 120_000 }, async () => {
  const world = await startWorld()
  try {
    const { dataDir: served } = world.app.parts.config
    const folder = fixture('polis-jardins')
    const done = await runLeviers(['import', 'polis', folder], { dataDir: served })
    expect(done).toMatchObject({ status: 0 })
    expect(done.said).toContain('the command goes through it')
    const title = 'Les jardins de la résidence inventée'
    const { data } = await world.ask(null, '{ programme { boards { title voteCount } } }')
    expect(data?.programme.boards).toContainEqual({ title, voteCount: 15 })
    const exported = await runLeviers(['export', 'tallies', '--board', title], { dataDir: served })
    const lines = expectedTallies(folder).map((row) => `${row.externalId},${row.agree},${row.disagree},${row.pass}`)
    expect(exported.out).toBe(['external_id,agree,disagree,pass', ...lines, ''].join('\n'))
  } finally {
    await world.stop()
  }
})

test('interrupted at every possible place, an import ends the same', { timeout: 120_000 }, async () => {
  const world = await startWorld()
  try {
    const instance = makeInstance(world.app.parts)
    const folder = fixture('polis-jardins')
    for (let stopAfter = 1; stopAfter <= 33; stopAfter += 8) {
      const boardName = `Arrêté après ${stopAfter}`
      const controller = new AbortController()
      let seen = 0
      const watcher = {
        onSilenceCut: () => undefined,
        onCounts: () => {
          seen += 1
          if (seen === stopAfter) controller.abort()
        },
      }
      // One act at a time, so that it stops exactly there.
      const clock = { waitBefore: () => ({ wait: 1, cut: null }) }
      const first = await importFolder(instance, folder, { boardName, signal: controller.signal, watcher, clock })
      expect(first.result.counts.done).toBeGreaterThanOrEqual(stopAfter)
      const second = await importFolder(instance, folder, { boardName })
      expect(second.result).toMatchObject({ isPartial: false, rejects: [], before: first.result.counts.done })
      expect(await talliesOf(instance, boardName)).toEqual(expectedTallies(folder))
    }
  } finally {
    await world.stop()
  }
})

test('a server that stops answers no more, and leaves no socket behind', async () => {
  const world = await startWorld()
  const { dataDir: served } = world.app.parts.config
  const remote = await connectToServer(served)
  expect(await remote?.instance.boardsNamed('Tableau d’essai')).toMatchObject([{ title: 'Tableau d’essai' }])
  await world.stop()
  await expect(remote?.instance.themes()).rejects.toMatchObject({ name: 'ServerGone' })
  expect(await connectToServer(served)).toBeNull()
})
