import type { Sql } from '../../../sql.js'
import type { Lever } from '../lever/lever.entity.js'
import { keyBetween, keysInOrder } from './order-keys.js'

/** Longer keys are not written: all levers of the board get fresh ones instead. In characters. */
const longestKey = 60

type Placed = Pick<Lever, 'id' | 'position' | 'number'>

/** Between which levers somebody wants a lever; either may be unknown, or may have moved meanwhile. */
export interface Wish {
  afterId?: string | null | undefined
  beforeId?: string | null | undefined
}

/** Where a lever stands from now on. */
export interface NewPlace {
  position: string
  afterId: string | null
  beforeId: string | null
  /** Every lever of the board was given a fresh key; their order is the same. */
  rearranged: boolean
}

interface Gap {
  after: Placed | null
  before: Placed | null
}

/**
 * Where a lever goes that is wanted between others: right after the one, else right before the other, wherever they
 * stand now. Null when it stands there already, or when neither is on the board. Only under the board's lock.
 */
export async function placeLever(sql: Sql, lever: Lever, wish: Wish): Promise<NewPlace | null> {
  const named = await placedLevers(sql, lever, wish)
  const after = named.find(({ id }) => id === wish.afterId) ?? null
  const before = named.find(({ id }) => id === wish.beforeId) ?? null
  if (after && before && stands(lever, { after, before })) return null
  const gap = await gapAt(sql, lever, { after, before })
  if (!gap || stands(lever, gap)) return null
  const key = keyBetween(gap.after?.position ?? null, gap.before?.position ?? null)
  const rearranged = key === null || key.length > longestKey
  const position = rearranged ? await rearrange(sql, lever, gap) : key
  return { position, afterId: gap.after?.id ?? null, beforeId: gap.before?.id ?? null, rearranged }
}

/** The key of a lever that comes to the end of its board. */
export async function lastPosition(sql: Sql, boardId: string): Promise<string> {
  const [last] = await sql.rows<{ position: string }>(
    'select position from lever where board_id = $1 order by position desc limit 1',
    [boardId],
  )
  const key = keyBetween(last?.position ?? null, null)
  if (key === null) throw new Error('no key comes after the last one')
  return key
}

function placedLevers(sql: Sql, { id, board }: Lever, { afterId, beforeId }: Wish): Promise<Placed[]> {
  return sql.rows<Placed>(
    'select id, position, number from lever where board_id = $1 and id = any ($2::uuid[]) and id <> $3',
    [board.id, [afterId, beforeId].filter(Boolean), id],
  )
}

async function gapAt(sql: Sql, lever: Lever, { after, before }: Gap): Promise<Gap | null> {
  const of = `select id, position, number from lever where board_id = $1 and id <> $2`
  const beside = async (anchor: Placed, rest: string) => {
    const [found] = await sql.rows<Placed>(`${of} and ${rest} limit 1`, [
      lever.board.id,
      lever.id,
      anchor.position,
      anchor.number,
    ])
    return found ?? null
  }
  if (after) return { after, before: await beside(after, '(position, number) > ($3, $4) order by position, number') }
  if (!before) return null
  return { after: await beside(before, '(position, number) < ($3, $4) order by position desc, number desc'), before }
}

function stands(lever: Placed, { after, before }: Gap): boolean {
  return (!after || comesAfter(lever, after)) && (!before || comesAfter(before, lever))
}

/** Keys may be the same by an accident: then the one that was published later comes later. */
function comesAfter(one: Placed, other: Placed): boolean {
  return one.position === other.position ? one.number > other.number : one.position > other.position
}

/** Gives all levers of a board fresh keys in the order that is wanted; gives the lever's own. */
async function rearrange(sql: Sql, lever: Lever, { after }: Gap): Promise<string> {
  const others = await sql.rows<{ id: string }>(
    'select id from lever where board_id = $1 and id <> $2 order by position, number',
    [lever.board.id, lever.id],
  )
  const ids = others.map(({ id }) => id)
  ids.splice(after ? ids.indexOf(after.id) + 1 : 0, 0, lever.id)
  const keys = keysInOrder(ids.length)
  await sql.rows(
    `update lever set position = fresh.position from unnest($1::uuid[], $2::text[]) as fresh (id, position)
     where lever.id = fresh.id`,
    [ids, keys],
  )
  return keys[ids.indexOf(lever.id)] ?? ''
}
