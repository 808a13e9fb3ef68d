import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let world: World
let author: TestPerson
beforeAll(async () => {
  world = await startWorld()
  author = await world.aPerson()
})
afterAll(() => world.stop())

async function languagesOf(leverId: string): Promise<string[]> {
  const { data } = await world.ask(
    null,
    'query ($id: ID!) { lever(id: $id) { locale thread(first: 5) { edges { node { locale } } } } }',
    { id: leverId },
  )
  const comments: { node: { locale: string } }[] = data?.lever.thread.edges
  return [data?.lever.locale, ...comments.map(({ node }) => node.locale)]
}

test('a lever and a comment bear the language of the page on which they were written', async () => {
  const leverId = await world.aLever(author, { title: 'A bench', locale: 'EN' })
  await world.aComment(author, leverId, { body: 'Good idea.', locale: 'EN' })
  expect(await languagesOf(leverId)).toEqual(['EN', 'EN'])
})

test('where the page does not say it, they bear the language of whoever wrote them', async () => {
  await world.sql.rows(`update person set locale = 'EN' where id = $1`, [author.id])
  const leverId = await world.aLever(author, { title: 'Another bench' })
  await world.aComment(author, leverId)
  await world.aComment(await world.aPerson(), leverId)
  expect((await languagesOf(leverId)).toSorted()).toEqual(['EN', 'EN', 'FR'])
})

test('who changes their own language later changes nothing of what they wrote', async () => {
  const writer = await world.aPerson()
  const leverId = await world.aLever(writer)
  await world.sql.rows(`update person set locale = 'EN' where id = $1`, [writer.id])
  expect(await languagesOf(leverId)).toEqual(['FR'])
})
