import { isHeldSql } from '../../people/roles/held-roles-sql.js'

/**
 * Whether a person ("p", null of a visitor) may know of a board ("b"): the one rule, as an expression of SQL that is true
 * or false. Everybody of one that is public; those who hold a role, of its boards.
 */
export const seesBoardSql = `(b.visibility = 'PUBLIC' or exists (
    select 1 from role_grant g where g.person_id = p.id and (g.board_id is null or g.board_id = b.id) and ${isHeldSql}
  )
  or b.visibility = 'MEMBERS' and p.organisation_id is not null
  or b.visibility = 'INVITED' and exists (
    select 1 from board_invitation i where i.board_id = b.id and i.person_id = p.id and i.ended_at is null
  ))`
