import type { SqlEntityManager } from '@mikro-orm/sql'
import { sqlOf } from '../../sql.js'

/** So many words are looked up at a time: nobody waits long meanwhile. */
const atATime = 100

const formed = (words: string) =>
  `(select word, plainto_tsquery('fr', word) || plainto_tsquery('en', word) as forms from (${words}) found) w`
const isNowhere = `numnode(w.forms) > 0 and not exists (select from lever where search @@ w.forms)
  and not exists (select from comment where search @@ w.forms)`

/** Forgets the written words that no text has any more. Harmless when several nodes do it at once. */
export async function forgetWords(em: SqlEntityManager): Promise<void> {
  const sql = sqlOf(em.fork())
  for (let after: string | undefined = ''; after !== undefined;) {
    const words: { word: string; isUnused: boolean }[] = await sql.rows(
      `select w.word, ${isNowhere} as "isUnused" from ${formed(
        `select distinct word from written_word where word > $1 order by word limit ${atATime}`,
      )} order by w.word`,
      [after],
    )
    await forget(
      em,
      words.flatMap(({ word, isUnused }) => (isUnused ? word : [])),
    )
    after = words.at(-1)?.word
  }
}

/** Who is about to write one of these has found it there: their text is waited for, and the word stays. */
async function forget(em: SqlEntityManager, words: readonly string[]): Promise<void> {
  if (words.length === 0) return
  await em.fork().transactional(async (transaction) => {
    const sql = sqlOf(transaction)
    await sql.rows('lock table written_word in share row exclusive mode')
    await sql.rows(
      `delete from written_word where word in (select w.word from ${formed('select unnest($1::text[]) as word')} where ${isNowhere})`,
      [words],
    )
  })
}
