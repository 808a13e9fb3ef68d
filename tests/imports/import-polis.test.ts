import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeInstance, type Instance } from '../../packages/server/src/http/instance.ts'
import { startWorld, type World } from '../support/world.ts'
import {
  expectedTallies,
  fixture,
  importFolder,
  publishedCounters,
  realFolder,
  recordsOf,
  talliesOf,
} from './support.ts'

let world: World
let instance: Instance
beforeAll(async () => {
  world = await startWorld()
  instance = makeInstance(world.app.parts)
})
afterAll(() => world.stop())

const logs = [
  fixture('polis-jardins'),
  ...['brexit', 'london-policing', 'scoop-freshwater', 'seattle-15', 'vtaiwan-uberx'].flatMap(
    (name) => realFolder(`polis-${name}`) ?? [],
  ),
]

describe.each(logs)('%s', (folder) => {
  test('comes out exactly, vote by vote, and a second time changes nothing', { timeout: 240_000 }, async () => {
    const { result, counters } = await importFolder(instance, folder)
    expect(result).toMatchObject({ before: 0, isPartial: false, rejects: [] })
    expect(counters).toEqual(publishedCounters(folder))
    expect(await talliesOf(instance, result.title)).toEqual(expectedTallies(folder))
    const events = await headOf(result.boardId)

    const again = await importFolder(instance, folder)
    expect(again.result).toMatchObject({ before: result.total, rejects: [], boardId: result.boardId })
    expect(await headOf(result.boardId)).toEqual(events)
  })
})

const matrices = [fixture('polis-matrice'), ...[realFolder('polis-tally-talkto01') ?? []].flat()]

test.each(matrices)('the matrix %s gives its published tally', { timeout: 60_000 }, async (folder) => {
  const name = folder.includes('talkto01') ? 'talkto01-11-30' : 'essai'
  const { result } = await importFolder(instance, folder)
  expect(result).toMatchObject({ isPartial: false, rejects: [] })
  const tallies = new Map((await talliesOf(instance, result.title)).map((tally) => [tally.externalId, tally]))
  for (const row of recordsOf(folder, `${name}-tally.csv`)) {
    const { agree, disagree } = tallies.get(row.idx ?? '') ?? {}
    expect({ id: row.idx, agree, disagree }).toEqual({
      id: row.idx,
      agree: Number(row.n_agree),
      disagree: Number(row.n_disagree),
    })
  }
  const rows = recordsOf(folder, `${name}-participants-votes.csv`)
  const cells = rows.flatMap((row) => Object.keys(row).filter((key) => /^\d+$/.test(key) && row[key] !== ''))
  const total = [...tallies.values()].reduce((sum, { agree, disagree, pass }) => sum + agree + disagree + pass, 0)
  expect(total).toBe(cells.length)
})

describe('of the invented gardens', () => {
  const board = () =>
    world.sql.rows<Record<string, unknown>>(
      'select id, title, description, attribution, vote_count, lever_count from board where source like $1',
      ['polis https://polis.example.org/jardins%'],
    )
  const lever = async (externalId: string) => {
    const [row] = await world.sql.rows<Record<string, unknown>>(
      `select lever.title, body, lever.state, review, person.display_name as author, published_at, agree, disagree, pass
       from lever join person on person.id = author_id join board on board.id = board_id
       where lever.external_id = $1 and board.source like 'polis https://polis.example.org%'`,
      [externalId],
    )
    return row
  }

  test('the board bears the topic, what it was about and whom to name', async () => {
    const [{ vote_count, lever_count, ...shown } = {}] = await board()
    expect(shown).toMatchObject({
      title: 'Les jardins de la résidence inventée',
      description: 'Une délibération inventée,\npour les essais.',
      attribution: 'Délibération inventée pour les essais de Leviers.',
    })
    // One person, one vote; hidden levers are no longer counted, their votes are.
    expect({ vote_count, lever_count }).toEqual({ vote_count: 15, lever_count: 5 })
  })

  test('a long statement’s title is its beginning, cut between words; the whole is in the text', async () => {
    const found = await lever('6')
    expect(found?.body).toMatch(/^Un banc, "vraiment" un banc.*vingt minutes\.$/)
    expect(found?.title).toMatch(/^Un banc, "vraiment" un banc.* [\p{L}’]+…$/u)
    expect(String(found?.body).startsWith(String(found?.title).slice(0, -1))).toBe(true)
  })

  test('authors, dates and moderation are kept, and a hidden lever keeps its votes', async () => {
    expect(await lever('0')).toMatchObject({ author: 'Participant 0', state: 'PUBLISHED', review: 'ACCEPTED' })
    expect(await lever('2')).toMatchObject({ author: 'Participant 3', state: 'PUBLISHED', review: 'UNREVIEWED' })
    const hidden = await lever('3')
    expect(hidden).toMatchObject({ state: 'HIDDEN', review: 'REJECTED', agree: 1, disagree: 2, pass: 0 })
    expect(new Date(String(hidden?.published_at)).getTime()).toBe(1_700_000_180_000)
    expect(await lever('5')).toMatchObject({ state: 'HIDDEN', review: 'REJECTED' })
  })

  test('each change of position is in the history, a double click is not', async () => {
    const history = await world.sql.rows(
      `select value from vote_history join person on person.id = person_id join lever on lever.id = lever_id
       where person.external_id = '2' and lever.external_id = '0' and person.source like '%example.org%' order by vote_history.number`,
    )
    expect(history).toEqual([{ value: 'AGREE' }, { value: 'PASS' }, { value: 'AGREE' }])
  })

  test('under another name it goes to another board, and the first one stays as it is', async () => {
    const { result } = await importFolder(instance, fixture('polis-jardins'), { boardName: 'Jardins, deuxième essai' })
    expect(result).toMatchObject({ before: 0, rejects: [] })
    expect(await talliesOf(instance, 'Jardins, deuxième essai')).toEqual(expectedTallies(fixture('polis-jardins')))
    expect(await board()).toHaveLength(2)
  })

  test('the name of another board is refused before anything is written', async () => {
    const people = await world.sql.rows('select count(*)::integer as count from person')
    const importing = importFolder(instance, fixture('polis-jardins'), { boardName: 'Tableau d’essai' })
    await expect(importing).rejects.toMatchObject({ rejects: [{ reason: 'NAME_TAKEN' }] })
    expect(await world.sql.rows('select count(*)::integer as count from person')).toEqual(people)
  })
})

test('a statement that is there with other words is not replaced', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'leviers-edited-'))
  await cp(fixture('polis-jardins'), folder, { recursive: true })
  const comments = join(folder, 'comments.csv')
  await writeFile(comments, (await readFile(comments, 'utf8')).replace('un jardin partagé', 'un parking'))
  const stopped = importFolder(instance, folder)
  await expect(stopped).rejects.toMatchObject({ rejects: [{ file: 'comments.csv', line: 3, reason: 'OTHER_CONTENT' }] })
  const { result } = await importFolder(instance, folder, { goOn: true })
  expect(result.rejects).toMatchObject([{ reason: 'OTHER_CONTENT', details: { id: '0' } }])
  expect(await talliesOf(instance, result.title)).toEqual(expectedTallies(fixture('polis-jardins')))
  await rm(folder, { recursive: true })
})

test('a later export of the same deliberation brings what is new', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'leviers-later-'))
  await cp(fixture('polis-jardins'), folder, { recursive: true })
  const votes = join(folder, 'votes.csv')
  await writeFile(votes, `${await readFile(votes, 'utf8')}1700000900000,x,6,3,-1\n1700000900000,x,6,77,1\n`)
  const { result } = await importFolder(instance, folder)
  expect(result).toMatchObject({ rejects: [], isPartial: false, before: result.total - 2 })
  const tallies = await talliesOf(instance, result.title)
  expect(tallies.find((tally) => tally.externalId === '6')).toEqual({ externalId: '6', agree: 3, disagree: 1, pass: 0 })
  await rm(folder, { recursive: true })
})

async function headOf(boardId: string): Promise<unknown> {
  return world.sql.rows(
    `select head, (select count(*)::integer from event where stream_id = $1) as events,
       (select count(*)::integer from operation where stream_id = $1) as operations,
       (select count(*)::integer from person) as people
     from stream where id = $1`,
    [boardId],
  )
}
