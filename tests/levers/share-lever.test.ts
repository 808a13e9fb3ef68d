import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { give, operation } from '../support/give.ts'
import { aPen } from '../support/pens.ts'
import { aBody, aMandate } from '../organisations/bodies.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let world: World
let author: TestPerson
let member: TestPerson
beforeAll(async () => {
  world = await startWorld()
  author = await world.aPerson()
  member = await world.aPerson()
  const admin = await world.aPerson({ role: 'ADMIN' })
  await aMandate(world, admin, { personId: member.id, organisationId: await aBody(world, admin) })
})
afterAll(() => world.stop())

const share = give('shareLever', 'lever { openToMembers }')
const shareAs = (by: TestPerson, input: object) => world.ask(by, share, { input: { ...operation(), ...input } })

describe('shareLever', () => {
  test('a lever that is open to members is written by every member of a body, and by nobody else', async () => {
    const leverId = await world.aLever(author)
    await expect(aPen(world, member, leverId)).rejects.toThrow('NOT_INVITED')
    expect((await shareAs(author, { leverId, openToMembers: true })).data?.shareLever.lever).toEqual({
      openToMembers: true,
    })
    await (await aPen(world, member, leverId)).stop()
    await expect(aPen(world, await world.aPerson(), leverId)).rejects.toThrow('NOT_INVITED')
    await shareAs(author, { leverId, openToMembers: false })
    await expect(aPen(world, member, leverId)).rejects.toThrow('NOT_INVITED')
  })

  test('the same again changes nothing; only the author decides', async () => {
    const leverId = await world.aLever(author)
    expect((await shareAs(author, { leverId, openToMembers: false })).data).toEqual({ shareLever: null })
    await shareAs(author, { leverId, openToMembers: true })
    expect((await shareAs(member, { leverId, openToMembers: false })).codes).toEqual(['NOT_YOURS'])
  })
})
