import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aBody, aMandate, bodiesOf } from '../organisations/bodies.ts'
import { actsIn } from '../support/acts.ts'
import { give, operation } from '../support/give.ts'
import { aPen } from '../support/pens.ts'
import { until } from '../support/until.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let world: World
let author: TestPerson
let admin: TestPerson
beforeAll(async () => {
  world = await startWorld()
  author = await world.aPerson({ displayName: 'Zoé Martin' })
  // Anybody may write that of themselves.
  await world.sql.rows("update person set organisation = 'Régie du Parc' where id = $1", [author.id])
  admin = await world.aPerson({ role: 'ADMIN', displayName: 'Administration' })
})
afterAll(() => world.stop())

const page = `query ($id: ID!) { lever(id: $id) { body earlierVotes text { shares { person { displayName } memberOf { name } characters } }
  revisions { edges { node { revision html fingerprint sealedText contributors { person { displayName } memberOf { name } changes }
    votes { agree disagree pass } } } } } }`
const read = async (id: string) => (await world.ask(null, page, { id })).data?.lever

/** Administrators say that somebody is a member of a new body. */
async function aMember(person: TestPerson, name: string) {
  const organisationId = await aBody(world, admin, { name, college: 'ASSOCIATIONS' })
  return { organisationId, mandateId: await aMandate(world, admin, { personId: person.id, organisationId }) }
}

describe('versions', () => {
  test('each says who wrote what is new in it, and how people stand on it', async () => {
    const leverId = await world.aLever(author, { body: 'Un.' })
    const pen = await aPen(world, author, leverId)
    pen.type(' Deux.')
    await until(async () => (await read(leverId)).body === 'Un. Deux.')
    const { vote } = actsIn(world)
    await vote(await world.aPerson(), { leverId, value: 'AGREE' })
    await vote(await world.aPerson(), { leverId, value: 'PASS' })
    pen.type(' Trois.')
    await until(async () => (await read(leverId)).body.endsWith('Trois.'))
    const { revisions, earlierVotes, text } = await read(leverId)
    const [third, second, first] = revisions.edges.map((edge: any) => edge.node)
    const zoe = { person: { displayName: 'Zoé Martin' }, memberOf: null }
    expect(third.contributors).toEqual([{ ...zoe, changes: 1 }])
    expect(second.votes).toEqual({ agree: 1, disagree: 0, pass: 1 })
    expect([third.votes.agree, first.votes.agree, first.contributors]).toEqual([0, 0, [{ ...zoe, changes: 1 }]])
    expect(earlierVotes).toBe(2)
    expect(text.shares).toEqual([{ ...zoe, characters: 16 }])
    await pen.stop()
  })

  test('what somebody wrote is for the body in whose name they opened the editor, whatever they become', async () => {
    const writer = await world.aPerson({ displayName: 'Léo' })
    const leverId = await world.aLever(writer, { body: 'Un.' })
    const { mandateId, organisationId } = await aMember(writer, 'Les Jardiniers')
    const write = async (words: string, body: string | null) => {
      const pen = await aPen(world, writer, leverId, body)
      pen.type(words)
      await until(async () => (await read(leverId)).body.endsWith(words))
      await pen.stop()
      world.pass(11 * 60_000)
    }
    await write(' Deux.', null)
    await write(' Trois !', organisationId)
    await bodiesOf(world).end(admin, { mandateId })
    await write(' Et quatre.', null)
    const { revisions, text } = await read(leverId)
    const bodies = revisions.edges.map(({ node }: any) =>
      node.contributors.map((one: any) => one.memberOf?.name ?? null),
    )
    expect(bodies).toEqual([[null], ['Les Jardiniers'], [null], [null]])
    const shares = text.shares.map(({ memberOf, characters }: any) => [memberOf?.name ?? null, characters])
    expect(shares).toEqual([
      [null, 20],
      ['Les Jardiniers', 8],
    ])
    const told = await world.sql.rows(
      "select data -> 'organisationIds' as bodies from event where lever_id = $1 and kind = 'LeverTextChanged' order by number",
      [leverId],
    )
    expect(told).toEqual([{ bodies: null }, { bodies: [organisationId] }, { bodies: null }])
  })

  test('a lever that somebody published for a body is still of that body where they write in their own name since', async () => {
    const writer = await world.aPerson({ displayName: 'Inès' })
    const { organisationId } = await aMember(writer, 'Le Club')
    const leverId = await world.aLever(writer, { body: 'Un.', organisationId })
    const pen = await aPen(world, writer, leverId)
    pen.type(' Deux.')
    await until(async () => (await read(leverId)).body === 'Un. Deux.')
    const { revisions, text } = await read(leverId)
    expect(revisions.edges.map(({ node }: any) => node.contributors[0].memberOf)).toEqual([null, { name: 'Le Club' }])
    const shares = text.shares.map(({ memberOf, characters }: any) => [memberOf?.name ?? null, characters])
    expect(shares).toEqual([
      [null, 6],
      ['Le Club', 3],
    ])
    await pen.stop()
  })

  test('between two versions that do not follow each other, all who wrote in between are named', async () => {
    const other = await world.aPerson({ displayName: 'Ali' })
    const leverId = await world.aLever(author, { body: 'Un.' })
    await world.ask(author, give('inviteCoAuthor', 'lever { id }'), {
      input: { ...operation(), leverId, personId: other.id },
    })
    const save = async (who: TestPerson, base: string, text: string) => {
      world.pass(11 * 60_000)
      const { codes } = await world.ask(who, give('saveText', 'keptBoth'), {
        input: { ...operation(), leverId, base, text },
      })
      expect(codes).toEqual([])
    }
    await save(other, 'Un.', 'Un. Deux.')
    await save(author, 'Un. Deux.', 'Un. Deux. Trois.')
    await save(author, 'Un. Deux. Trois.', 'Un. Deux. Trois. Quatre.')
    const query = `query ($id: ID!, $after: Int) { lever(id: $id) { version(revision: 4) {
      contributors(after: $after) { person { displayName } changes } } } }`
    const between = async (after: number | null) => {
      const { data } = await world.ask(null, query, { id: leverId, after })
      return data?.lever.version.contributors.map((one: any) => [one.person.displayName, one.changes])
    }
    expect(await between(null)).toEqual([['Zoé Martin', 1]])
    expect(await between(1)).toEqual([
      ['Zoé Martin', 2],
      ['Ali', 1],
    ])
    expect(await between(0)).toEqual([
      ['Zoé Martin', 3],
      ['Ali', 1],
    ])
    expect(await between(4)).toEqual([])
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
