/**
 * Whether a role ("g") is held at this moment: the one rule, as an expression of SQL. The clock is the database's, so that
 * a role ends at the same moment on every node, and in the middle of whatever its holder does.
 */
export const isHeldSql = 'g.ended_at is null and (g.ends_at is null or g.ends_at > now())'

/** What a person ("p") is on a board ("b"; null: on none), as a column of SQL. */
export const rolesOnBoardSql = `array(select distinct g.role from role_grant g
  where g.person_id = p.id and (g.board_id is null or g.board_id = b.id) and ${isHeldSql} order by g.role)`

/** All roles that a person holds, with their boards; always in the same order. The person is an expression of SQL. */
export const heldRolesSql = (person: string) => `coalesce((
    select jsonb_agg(jsonb_build_object('role', g.role, 'boardId', g.board_id) order by g.role, g.board_id)
    from role_grant g where g.person_id = ${person} and ${isHeldSql}
  ), '[]')`
