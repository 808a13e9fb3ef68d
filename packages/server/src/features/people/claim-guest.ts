import { inputs } from '@leviers/shared/inputs'
import { v5 as idFrom } from 'uuid'
import type { Context } from '../../context.js'
import { PublicError } from '../../errors.js'
import { defineCommand, type Transaction } from '../../events/define-command.js'
import { sqlOf } from '../../sql.js'
import { ownStanding } from './own-standing.js'
import { endSessionsOf } from './session.js'

const claims = 'b0f7a3ce-4f39-4e0e-8a2e-0a5d7f9f3c11'

interface Claim {
  guestId: string
  accountId: string
}

/**
 * Everything that a guest did becomes the account's, board by board. Safe to repeat after an interruption: the guest is
 * marked as claimed only at the end.
 */
export async function claimGuest(context: Context, { guestId, accountId }: Claim): Promise<void> {
  const sql = sqlOf(context.em)
  const boards = await sql.rows<{ board_id: string }>(
    `select board_id from lever where author_id = $1
     union select board_id from vote where person_id = $1
     union select board_id from comment join lever on lever.id = lever_id where comment.author_id = $1`,
    [guestId],
  )
  for (const { board_id: boardId } of boards) {
    const operationId = idFrom(`${guestId} ${accountId} ${boardId}`, claims)
    const raw = { operationId, guestId, boardId }
    await context.runner.run({ command: claimGuestOnBoard, actor: { personId: accountId }, raw })
  }
  await sql.rows('update draft set person_id = $2 where person_id = $1', [guestId, accountId])
  await sql.rows('update person set claimed_by_id = $2 where id = $1', [guestId, accountId])
  const ended = await endSessionsOf(sql, guestId)
  ended.forEach((sessionId) => context.sessionEnds.tell(sessionId))
}

/** What a guest did on one board becomes the account's; where both hold a position, the latest by time stays. */
const claimGuestOnBoard = defineCommand({
  name: 'claimGuest',
  schema: inputs.claimGuest,
  streamOf: (_sql, input) => Promise.resolve(input.boardId),
  standingOf: ownStanding,
  async change(transaction, { actor, input, number }) {
    const { guestId, boardId } = input
    const [guest] = await transaction.rows('select id from person where id = $1 and is_guest', [guestId])
    if (!guest) throw new PublicError('NOT_FOUND')
    const from = [guestId, actor.personId, boardId]
    const authored = await moveAuthorship(transaction, from)
    const voted = await moveVotes(transaction, from, number)
    return { kind: 'GuestClaimed', data: { leverIds: [...new Set([...authored, ...voted])] } }
  },
})

async function moveAuthorship(transaction: Transaction, from: string[]): Promise<string[]> {
  const levers = await transaction.rows<{ id: string }>(
    'update lever set author_id = $2 where author_id = $1 and board_id = $3 returning id',
    from,
  )
  await transaction.rows(
    `update lever_revision set editor_id = $2 where editor_id = $1
     and lever_id in (select id from lever where board_id = $3)`,
    from,
  )
  const comments = await transaction.rows<{ lever_id: string }>(
    `update comment set author_id = $2 where author_id = $1
     and lever_id in (select id from lever where board_id = $3) returning lever_id`,
    from,
  )
  return [...levers.map((lever) => lever.id), ...comments.map((comment) => comment.lever_id)]
}

async function moveVotes(transaction: Transaction, from: string[], number: number): Promise<string[]> {
  // Of two positions on one lever the older one goes; then what is left of the guest's moves.
  const dropped = await transaction.rows<{ lever_id: string }>(
    `delete from vote using vote as other
     where vote.board_id = $3 and other.lever_id = vote.lever_id
       and ((vote.person_id = $1 and other.person_id = $2 and vote.at <= other.at)
         or (vote.person_id = $2 and other.person_id = $1 and vote.at < other.at))
     returning vote.lever_id`,
    from,
  )
  const moved = await transaction.rows<{ lever_id: string }>(
    'update vote set person_id = $2 where person_id = $1 and board_id = $3 returning lever_id',
    from,
  )
  const both = dropped.map((vote) => vote.lever_id)
  await transaction.rows(
    `update lever set vote_number = $2,
       agree = (select count(*) from vote where lever_id = lever.id and value = 'AGREE'),
       disagree = (select count(*) from vote where lever_id = lever.id and value = 'DISAGREE'),
       pass = (select count(*) from vote where lever_id = lever.id and value = 'PASS')
     where id = any ($1::uuid[])`,
    [both, number],
  )
  await transaction.rows('update board set vote_count = vote_count - $2 where id = $1', [from[2], both.length])
  return [...both, ...moved.map((vote) => vote.lever_id)]
}
