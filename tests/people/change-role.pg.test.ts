import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migratedDatabase } from '../support/postgres/migrated-database.ts'
import { startWorld, type World } from '../support/world.ts'

let one: World
let other: World
beforeAll(async () => {
  const databaseUrl = await migratedDatabase()
  one = await startWorld({ databaseUrl })
  other = await startWorld({ databaseUrl })
})
afterAll(() => Promise.all([one.stop(), other.stop()]))

const changeRole = 'mutation ($input: ChangeRoleInput!) { changeRole(input: $input) { id } }'

test('of administrators who take each other’s role at the same moment, on two nodes, one always stays', async () => {
  for (let round = 0; round < 8; round += 1) {
    await one.sql.rows("update person set role = 'PARTICIPANT'")
    const [first, second] = [await one.aPerson({ role: 'ADMIN' }), await one.aPerson({ role: 'ADMIN' })]
    const take = (personId: string) => ({ input: { operationId: randomUUID(), personId, role: 'PARTICIPANT' } })
    const answers = await Promise.all([
      one.ask(first, changeRole, take(second.id)),
      other.ask(second, changeRole, take(first.id)),
    ])
    const left = await one.sql.rows("select id from person where role = 'ADMIN'")
    expect(left).toHaveLength(1)
    const codes = answers.flatMap((answer) => answer.codes)
    expect(codes).toHaveLength(1)
    // Who came second is refused, or is already somebody with another session.
    expect(['ADMINISTRATORS_ONLY', 'SESSION_EXPIRED', 'SIGN_IN_FIRST']).toContain(codes[0])
  }
})
