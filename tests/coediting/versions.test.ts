import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actsIn } from '../support/acts.ts'
import { give, operation } from '../support/give.ts'
import { aPen } from '../support/pens.ts'
import { until } from '../support/until.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let world: World
let author: TestPerson
beforeAll(async () => {
  world = await startWorld()
  author = await world.aPerson({ displayName: 'Zoé Martin' })
  await world.sql.rows("update person set organisation = 'Régie du Parc' where id = $1", [author.id])
})
afterAll(() => world.stop())

const page = `query ($id: ID!) { lever(id: $id) { body earlierPositions text { shares { person { displayName } characters } }
  revisions { edges { node { revision html fingerprint sealedText contributors { person { displayName } organisation changes }
    positions { agree disagree pass } } } } } }`
const read = async (id: string) => (await world.ask(null, page, { id })).data?.lever

describe('versions', () => {
  test('each says who wrote what is new in it, for which body, and how people stand on it', async () => {
    const leverId = await world.aLever(author, { body: 'Un.' })
    const pen = await aPen(world, author, leverId)
    pen.type(' Deux.')
    await until(async () => (await read(leverId)).body === 'Un. Deux.')
    const { vote } = actsIn(world)
    await vote(await world.aPerson(), { leverId, value: 'AGREE' })
    await vote(await world.aPerson(), { leverId, value: 'PASS' })
    pen.type(' Trois.')
    await until(async () => (await read(leverId)).body.endsWith('Trois.'))
    const { revisions, earlierPositions, text } = await read(leverId)
    const [third, second, first] = revisions.edges.map((edge: any) => edge.node)
    expect(third.contributors).toEqual([
      { person: { displayName: 'Zoé Martin' }, organisation: 'Régie du Parc', changes: 1 },
    ])
    expect(second.positions).toEqual({ agree: 1, disagree: 0, pass: 1 })
    expect([third.positions.agree, first.positions.agree, first.contributors.length]).toEqual([0, 0, 0])
    expect(earlierPositions).toBe(2)
    expect(text.shares).toEqual([{ person: { displayName: 'Zoé Martin' }, characters: 16 }])
    await pen.stop()
  })

  test('whoever has a version can prove which one was voted on', async () => {
    const leverId = await world.aLever(author, {
      title: 'Un banc',
      body: 'Deux\nlignes.',
      finding: 'Rien où s’asseoir.',
    })
    const { revisions } = await read(leverId)
    const [{ node }] = revisions.edges
    expect(node.sealedText).toBe(
      '{"title":"Un banc","finding":"Rien où s’asseoir.","action":null,"text":{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Deux"},{"type":"hardBreak"},{"type":"text","text":"lignes."}]}]}}',
    )
    expect(node.fingerprint).toBe(createHash('sha256').update(node.sealedText).digest('hex'))
    expect(node.html).toBe('<p data-block="0">Deux<br>lignes.</p>')
  })

  test('one version is read by its number; there is none of another, nor of a lever that is hidden', async () => {
    const leverId = await world.aLever(author, { title: 'Un préau', body: 'Contre la pluie.' })
    const query =
      'query ($id: ID!, $of: Int!) { lever(id: $id) { version(revision: $of) { revision title body html } } }'
    const version = async (of: number) => (await world.ask(null, query, { id: leverId, of })).data?.lever.version
    expect(await version(1)).toEqual({
      revision: 1,
      title: 'Un préau',
      body: 'Contre la pluie.',
      html: '<p data-block="0">Contre la pluie.</p>',
    })
    expect([await version(2), await version(0), await version(-1)]).toEqual([null, null, null])
    const moderator = await world.aPerson({ role: 'MODERATOR' })
    await world.ask(moderator, give('hideLever', 'lever { id }'), {
      input: { ...operation(), leverId, reason: 'OFF_TOPIC', motive: 'Ailleurs.' },
    })
    expect(await version(1)).toBe(null)
  })

  test('what is written in the course of a day is a timeline of versions', async () => {
    const leverId = await world.aLever(author, { body: '0' })
    const pen = await aPen(world, author, leverId)
    for (let word = 1; word <= 3; word += 1) {
      pen.type(` ${word}`)
      await until(async () => (await read(leverId)).body.endsWith(String(word)))
      world.pass(11 * 60_000)
    }
    expect((await read(leverId)).revisions.edges).toHaveLength(4)
    await pen.stop()
  })
})
