import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { give, operation } from '../support/give.ts'
import { aPen } from '../support/pens.ts'
import { until } from '../support/until.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let world: World
let author: TestPerson
beforeAll(async () => {
  world = await startWorld()
  author = await world.aPerson()
})
afterAll(() => world.stop())

const restore = give('restoreVersion', 'lever { title body revision finding }')
const save = give('saveText', 'lever { revision }')
const restoreAs = (person: TestPerson, input: object) =>
  world.ask(person, restore, { input: { ...operation(), ...input } })
const saveText = (leverId: string, base: string, text: string) =>
  world.ask(author, save, { input: { ...operation(), leverId, base, text } })

describe('restoreVersion', () => {
  test('a lever says again what it said, as a new version, with its form', async () => {
    const leverId = await world.aLever(author, { title: 'Un banc', body: 'Un.' })
    await saveText(leverId, 'Un.', '## Deux\n\n- **trois**')
    world.pass(11 * 60_000)
    await saveText(leverId, '## Deux\n\n- **trois**', 'Tout autre chose.')
    const { data } = await restoreAs(author, { leverId, revision: 2 })
    expect(data?.restoreVersion.lever).toMatchObject({ body: 'Deux\n\n– trois', revision: 4 })
    const { lever } =
      (
        await world.ask(
          null,
          `{ lever(id: "${leverId}") { text { markdown } revisions { edges { node {
      revision reason body } } } } }`,
        )
      ).data ?? {}
    expect(lever.text.markdown).toBe('## Deux\n\n- **trois**')
    expect(lever.revisions.edges.map(({ node }: any) => [node.revision, node.reason])).toEqual([
      [4, 'RESTORED'],
      [3, 'WRITTEN'],
      [2, 'WRITTEN'],
      [1, 'PUBLISHED'],
    ])
  })

  test('who types meanwhile goes on typing, and sees it', async () => {
    const leverId = await world.aLever(author, { body: 'Première version.' })
    const pen = await aPen(world, author, leverId)
    pen.type(' Ajout.')
    await pen.pen.flushed()
    await restoreAs(author, { leverId, revision: 1 })
    await until(() => pen.text() === 'Première version.')
    pen.type(' Suite.')
    await until(async () => {
      const { data } = await world.ask(null, `{ lever(id: "${leverId}") { body } }`)
      return data?.lever.body === 'Première version. Suite.'
    })
    await pen.stop()
  })

  test('its title comes back, too: who was changing it sees that somebody did', async () => {
    const leverId = await world.aLever(author, { title: 'Un banc' })
    const edit = give('editLever', 'lever { detailsRevision }')
    const retitle = (title: string, revision: number) =>
      world.ask(author, edit, { input: { ...operation(), leverId, revision, title } })
    await retitle('Deux bancs', 1)
    expect((await restoreAs(author, { leverId, revision: 1 })).data?.restoreVersion.lever).toMatchObject({
      title: 'Un banc',
      revision: 3,
    })
    expect((await retitle('Trois bancs', 2)).codes).toEqual(['REVISION_CHANGED'])
  })

  test('a version that is not there, or that it already says, changes nothing', async () => {
    const leverId = await world.aLever(author, { body: 'Un.' })
    expect((await restoreAs(author, { leverId, revision: 9 })).codes).toEqual(['NOT_FOUND'])
    expect((await restoreAs(author, { leverId, revision: 1 })).data).toEqual({ restoreVersion: null })
  })

  test('moderators do not rewrite people’s texts, but they mend one that cannot be shown', async () => {
    const leverId = await world.aLever(author, { body: 'Bon.' })
    const moderator = await world.aPerson({ role: 'MODERATOR' })
    await saveText(leverId, 'Bon.', 'Meilleur.')
    expect((await restoreAs(moderator, { leverId, revision: 1 })).codes).toEqual(['NOT_INVITED'])
    const pen = await aPen(world, author, leverId)
    const unknown = new Y.XmlElement('video')
    pen.pen.doc.getXmlFragment('body').insert(0, [unknown])
    const isFrozen = async () =>
      (await world.ask(null, `{ lever(id: "${leverId}") { text { isFrozen } } }`)).data?.lever.text.isFrozen
    await until(isFrozen)
    // Without opening it, moderators find it on its board.
    const list = `{ board(id: "${world.boardId}") { levers(isFrozen: true) { edges { node { id isFrozen } } } } }`
    const frozen = async () => (await world.ask(moderator, list)).data?.board.levers.edges.map((edge: any) => edge.node)
    expect(await frozen()).toEqual([{ id: leverId, isFrozen: true }])
    const { data } = await restoreAs(moderator, { leverId, revision: 2 })
    expect(data?.restoreVersion.lever.body).toBe('Meilleur.')
    expect(await isFrozen()).toBe(false)
    expect(await frozen()).toEqual([])
    const again = await aPen(world, author, leverId)
    expect(again.text()).toBe('Meilleur.')
    await Promise.all([pen.stop(), again.stop()])
  })

  test('nobody else restores anything', async () => {
    const leverId = await world.aLever(author)
    expect((await restoreAs(await world.aPerson(), { leverId, revision: 1 })).codes).toEqual(['NOT_INVITED'])
  })
})
