/**
 * Whether a person ("p", null of a visitor) may know of a board ("b"): the one rule, as an expression of SQL that is true
 * or false. Everybody of one that is public; those who moderate, of all.
 */
export const seesBoardSql = `(b.visibility = 'PUBLIC' or coalesce(p.role in ('MODERATOR', 'ADMIN'), false)
  or b.visibility = 'MEMBERS' and p.organisation_id is not null
  or b.visibility = 'INVITED' and exists (
    select 1 from board_invitation i where i.board_id = b.id and i.person_id = p.id and i.ended_at is null
  ))`
