import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runLeviers } from './run-leviers.ts'
import { fixture } from './support.ts'

let dataDir: string
let folder: string
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'leviers-cli-'))
  folder = join(dataDir, 'jardins')
  await cp(fixture('polis-jardins'), folder, { recursive: true })
  const votes = join(folder, 'votes.csv')
  const broken = ['1700000500000,x,99,1,1', '1700000500000,x,0,1,7', '1700000500000,x,0,9,1', '1700000500000,x,"0,1,1']
  await writeFile(votes, `${await readFile(votes, 'utf8')}${broken.join('\n')}\n`)
})
afterEach(() => rm(dataDir, { recursive: true, force: true }))

const title = 'Les jardins de la résidence inventée'

test(
  'by default nothing is written, and each fault is said with file, line and reason',
  { timeout: 60_000 },
  async () => {
    const stopped = await runLeviers(['import', 'polis', folder], { dataDir, lang: 'fr_FR.UTF-8' })
    expect(stopped.status).toBe(1)
    expect(stopped.said).toContain('votes.csv, ligne 24\u00A0: l’énoncé 99 n’existe pas.')
    expect(stopped.said).toContain('votes.csv, ligne 25\u00A0: la position «\u00A07\u00A0» n’est ni −1, ni 0, ni 1.')
    expect(stopped.said).toContain('votes.csv, ligne 27\u00A0: un guillemet n’est pas fermé, ou pas à sa place.')
    expect(stopped.said).toContain('Rien n’a été écrit')
    const exported = await runLeviers(['export', 'tallies', '--board', title], { dataDir })
    expect(exported).toMatchObject({ status: 1, out: '' })
    expect(exported.said).toContain(`No board is called “${title}”.`)
  },
)

test('with --rejects skip the good rows are imported, the others are listed', { timeout: 60_000 }, async () => {
  const report = join(dataDir, 'rejects.csv')
  const args = ['import', 'polis', folder, '--rejects', 'skip', '--report', report]
  const done = await runLeviers(args, { dataDir })
  // Not all of it is in, and the status says so.
  expect(done.status).toBe(3)
  expect(done.said).toContain('votes.csv, line 25: the position “7” is neither −1, 0 nor 1.')
  expect(done.said).toContain(`3 rejected rows, all listed in ${report}`)
  expect((await readFile(report, 'utf8')).split('\n')[1]).toBe(
    'votes.csv,27,BAD_QUOTES,"a quotation mark is not closed, or not in its place."',
  )
  // A spreadsheet would take UTF-8 without the mark for something else.
  expect((await readFile(report)).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  const exported = await runLeviers(['export', 'tallies', '--board', title], { dataDir })
  // The vote of participant 9, on the good row between the bad ones, is there.
  expect(exported.out.split('\n')[1]).toBe('0,2,2,1')
})

test('a command that is not understood changes nothing and shows the usage', async () => {
  for (const args of [
    ['import'],
    ['import', 'polis'],
    ['export', 'tallies'],
    ['import', 'polis', 'x', '--replay', 'fast'],
    ['import', 'polis', 'x', '--rejects', 'maybe'],
    ['export', 'board', '--board', 'x', '--bord', 'y'],
  ]) {
    const { status, said } = await runLeviers(args, { dataDir })
    expect(status).toBe(2)
    expect(said).toContain('npm run leviers -- import polis FOLDER')
  }
})
