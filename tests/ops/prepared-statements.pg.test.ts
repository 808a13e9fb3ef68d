import { expect, test } from 'vitest'
import { sqlOf } from '../../packages/server/src/sql.ts'
import { openDatabase } from '../../packages/server/src/database.ts'
import { migratedDatabase } from '../support/postgres/migrated-database.ts'

test('what is asked again on one connection is planned once, and answers with the values of each time', async () => {
  const database = await openDatabase({ databaseUrl: await migratedDatabase(), dataDir: '' })
  try {
    await database.em.fork().transactional(async (em) => {
      const { rows } = sqlOf(em)
      const question = 'select $1::integer + 1 as next'
      const answers = [await rows(question, [1]), await rows(question, [41])]
      expect(answers).toEqual([[{ next: 2 }], [{ next: 42 }]])
      const kept = await rows('select statement from pg_prepared_statements where statement = $1', [question])
      expect(kept).toEqual([{ statement: question }])
    })
  } finally {
    await database.close()
  }
})

test('a statement that fails leaves its connection as good as before', async () => {
  const database = await openDatabase({ databaseUrl: await migratedDatabase(), dataDir: '' })
  try {
    const { rows } = sqlOf(database.em.fork())
    const question = 'select 1 / $1::integer as share'
    await expect(rows(question, [0])).rejects.toThrow('division by zero')
    expect(await rows(question, [1])).toEqual([{ share: 1 }])
  } finally {
    await database.close()
  }
})
