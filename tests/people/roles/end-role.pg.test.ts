import { afterAll, beforeAll, expect, test } from 'vitest'
import { migratedDatabase } from '../../support/postgres/migrated-database.ts'
import { startWorld, type World } from '../../support/world.ts'
import { rolesAt } from './roles-at.ts'

let one: World
let other: World
beforeAll(async () => {
  const databaseUrl = await migratedDatabase()
  one = await startWorld({ databaseUrl })
  other = await startWorld({ databaseUrl })
})
afterAll(() => Promise.all([one.stop(), other.stop()]))

const administrators = () =>
  one.sql.rows<{ id: string }>("select id from role_grant where role = 'ADMIN' and ended_at is null")

test.each(['each other’s role', 'their own role'])(
  'of two administrators who end %s at the same moment, on two nodes, one always stays',
  async (whose) => {
    for (let round = 0; round < 8; round += 1) {
      await one.sql.rows('update role_grant set ended_at = now() where ended_at is null')
      const [first, second] = [await one.aPerson({ role: 'ADMIN' }), await one.aPerson({ role: 'ADMIN' })]
      const [[ofFirst], [ofSecond]] = [await rolesAt(one).heldBy(first), await rolesAt(one).heldBy(second)]
      const targets = whose === 'their own role' ? [ofFirst, ofSecond] : [ofSecond, ofFirst]
      const answers = await Promise.all([
        rolesAt(one).end(first, targets[0]?.id ?? ''),
        rolesAt(other).end(second, targets[1]?.id ?? ''),
      ])
      expect(await administrators()).toHaveLength(1)
      const codes = answers.flatMap((answer) => answer.codes)
      expect(codes).toHaveLength(1)
      // Who came second is refused, or is already somebody with another session.
      expect(['ADMINISTRATORS_ONLY', 'LAST_ADMINISTRATOR', 'SESSION_EXPIRED', 'SIGN_IN_FIRST']).toContain(codes[0])
    }
  },
)
