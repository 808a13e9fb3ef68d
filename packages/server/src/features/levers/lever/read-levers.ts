import { timeOf, type Sql } from '../../../sql.js'
import { spokenForNameSql } from '../../organisations/spoken-for.type.js'
import { columnsToShow, withAuthor, type PersonToShow } from '../../people/person.type.js'
import { isFrozenSql } from './lever.entity.js'
import type { LeverToShow } from './lever.type.js'

type Row = Omit<LeverToShow, 'board' | 'author' | 'publishedAt' | 'editedAt' | 'hiddenAt'> &
  Omit<PersonToShow, 'id'> & {
    boardId: string
    authorId: string
    publishedAt: string
    editedAt: string | null
    hiddenAt: string | null
  }

/** Levers as they are now, by id: one statement, since each event about one is read for all who follow. */
export async function readLevers(sql: Sql, ids: readonly string[]): Promise<LeverToShow[]> {
  if (ids.length === 0) return []
  const rows = await sql.rows<Row>(
    `select l.id, board_id as "boardId", ordinal, state, review, title, body, l.locale, finding, action,
       theme_ids::text[] as "themeIds", neighbourhood_codes as "neighbourhoodCodes", revision,
       details_revision as "detailsRevision", position, status, agree, disagree, pass, vote_number as "voteNumber",
       comment_count as "commentCount", last_number as "lastNumber", published_at as "publishedAt",
       edited_at as "editedAt", open_to_members as "openToMembers",
       ${isFrozenSql('l.id')} as "isFrozen", withdrawn_reason as "withdrawnReason",
       hidden_at as "hiddenAt", hidden_reason as "hiddenReason", hidden_motive as "hiddenMotive",
       changed_number as "changedNumber", l.spoken_for_id as "spokenForId",
       ${spokenForNameSql({ id: 'l.spoken_for_id', elsewhere: 'l.spoken_for_elsewhere' })} as "spokenForName",
       author.id as "authorId", ${columnsToShow('author')}
     from lever l join person author on author.id = l.author_id
     where l.id = any ($1::uuid[])`,
    [ids],
  )
  return rows.map(leverOfRow)
}

function leverOfRow(row: Row): LeverToShow {
  const { boardId, ...own } = withAuthor(row)
  const times = {
    publishedAt: timeOf(row.publishedAt),
    editedAt: timeOf(row.editedAt),
    hiddenAt: timeOf(row.hiddenAt),
  }
  return { ...own, ...times, board: { id: boardId } }
}
