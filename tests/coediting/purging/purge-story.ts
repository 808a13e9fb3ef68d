import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { purgeTexts } from '../../../packages/server/src/features/coediting/log/purge-texts.ts'
import { textPurgeWorker } from '../../../packages/server/src/features/coediting/log/text-purge-worker.ts'
import { follow } from '../../support/follow.ts'
import { aPen, followDocument, heard, type TestPen } from '../../support/pens.ts'
import { until } from '../../support/until.ts'
import type { TestPerson, World } from '../../support/world.ts'
import { rowsWith } from '../rows-with.ts'

const secret = 'confidentiel'
const dayMilliseconds = 24 * 60 * 60 * 1_000

const versions = `query ($id: ID!) { lever(id: $id) { body revision text { html }
  revisions { edges { node { revision body } } } } }`

/** What is true of forgetting on any database: each test file says on which. */
export function purgeStory(start: () => Promise<World>): void {
  let world: World
  let author: TestPerson
  const pens: TestPen[] = []
  beforeAll(async () => {
    world = await start()
    author = await world.aPerson()
  })
  afterEach(() => Promise.all(pens.splice(0).map((pen) => pen.stop())))
  afterAll(() => world.stop())

  async function open(leverId: string, device: Pick<World, 'ask' | 'url'> = world): Promise<TestPen> {
    const pen = await aPen(device, author, leverId)
    pens.push(pen)
    return pen
  }

  const read = async (id: string) => (await world.ask(null, versions, { id })).data?.lever
  const inDays = (days: number) => () => new Date(Date.now() + days * dayMilliseconds)
  const purge = (after: number, days = 30) => purgeTexts(world.app.parts.em, { days, now: inDays(after) })

  /** Someone writes words and takes them back before anybody reads them, then writes others. */
  async function aTextWithErasedWords(leverId: string): Promise<TestPen> {
    const pen = await open(leverId)
    pen.type(` ${secret}`)
    // They are on their way by then: taking them back is a change of its own.
    await new Promise((resolve) => void setImmediate(resolve))
    pen.erase(secret.length)
    await pen.pen.flushed()
    pen.type('au grand jour.')
    await until(async () => (await read(leverId)).body.endsWith('au grand jour.'))
    return pen
  }

  test('what was typed and erased is in no row of the database after thirty days, and nothing else has changed', async () => {
    const leverId = await world.aLever(author, { body: 'Un banc' })
    const pen = await aTextWithErasedWords(leverId)
    const before = await read(leverId)
    expect(await rowsWith(world.sql, secret)).not.toEqual([])
    expect(await purge(29)).toEqual({ texts: 0, changes: 0 })
    expect(await rowsWith(world.sql, secret)).not.toEqual([])
    const { changes } = await purge(31)
    expect(changes).toBeGreaterThanOrEqual(3)
    expect(await rowsWith(world.sql, secret)).toEqual([])
    expect(await rowsWith(world.sql, 'au grand jour')).not.toEqual([])
    expect(await read(leverId)).toEqual(before)
    const [text] = await world.sql.rows<{ head: number; kept: number }>(
      `select head, (select count(*)::integer from lever_text_change where lever_id = $1) as kept from lever_text
       where lever_id = $1`,
      [leverId],
    )
    // The numbers, and who wrote when, are all there; only the words of each change are not.
    expect(text).toEqual({ head: changes, kept: changes })
    pen.type(' Et encore.')
    await until(async () => (await read(leverId)).body === 'Un banc au grand jour. Et encore.')
  })

  test('who comes back with an old cursor is given the whole, and has what everybody has', async () => {
    const leverId = await world.aLever(author, { body: 'Un arbre' })
    const early = await open(leverId)
    const pen = await aTextWithErasedWords(leverId)
    const [{ epoch } = { epoch: '' }] = await world.sql.rows<{ epoch: string }>(
      'select epoch from lever_text where lever_id = $1',
      [leverId],
    )
    await purge(31)
    const late = await open(leverId)
    const following = follow(world, author, followDocument, { leverId, after: `${epoch}.1` })
    const told = (await following.next()).data.textChanges
    expect(told.isWhole).toBe(true)
    late.pen.receive(heard(told))
    early.pen.receive(heard(told))
    pen.type(' Après.')
    await until(() => [late, early, pen].every((one) => one.text() === 'Un arbre au grand jour. Après.'))
    await following.stop()
  })

  test('who wrote without a network meanwhile loses nothing', async () => {
    const leverId = await world.aLever(author, { body: 'Une mare' })
    const network = { isUp: true }
    const ask: World['ask'] = (...asked) =>
      network.isUp ? world.ask(...asked) : Promise.reject(new Error('no network'))
    const away = await open(leverId, { url: world.url, ask })
    network.isUp = false
    await away.stop()
    away.type(' (écrit dans le train)')
    const pen = await aTextWithErasedWords(leverId)
    await purge(31)
    network.isUp = true
    await away.pen.flushed()
    await away.pen.catchUp()
    await until(() => pen.text() === away.text())
    expect(away.text()).toContain('(écrit dans le train)')
    expect(away.text()).toContain('au grand jour.')
    expect(away.unsent).toEqual([])
  })

  test('with a retention of no day all is forgotten that is not needed to say what the texts say', async () => {
    const leverId = await world.aLever(author, { body: 'Un pont' })
    await aTextWithErasedWords(leverId)
    await purge(0, 0)
    expect(await rowsWith(world.sql, secret)).toEqual([])
    expect((await purge(0, 0)).changes).toBe(0)
    expect((await open(leverId)).text()).toBe('Un pont au grand jour.')
  })

  test('several that forget at once do no harm', async () => {
    const leverId = await world.aLever(author, { body: 'Un puits' })
    await aTextWithErasedWords(leverId)
    const parts = { ...world.app.parts, now: inDays(31), config: { textRetentionDays: 30 } }
    await Promise.all([1, 2, 3].map(() => textPurgeWorker(parts).run({})))
    expect(await rowsWith(world.sql, secret)).toEqual([])
    expect((await open(leverId)).text()).toBe('Un puits au grand jour.')
  })
}
