import * as inputs from '@leviers/shared/inputs/people'
import { v5 as idFrom } from 'uuid'
import type { AppParts } from '../../../context.js'
import { PublicError } from '../../../errors.js'
import { defineCommand } from '../../../api/define-command.js'
import { sqlOf, type Sql } from '../../../sql.js'
import { ownStanding } from '../own-standing.js'
import { Person } from '../person.entity.js'
import { reassignAuthorship, moveOwnAffairs, moveVotes, type Claim } from './reassign-authorship.js'

const claims = 'b0f7a3ce-4f39-4e0e-8a2e-0a5d7f9f3c11'

/**
 * Marks a guest as claimed by an account: from then on they write nothing more. False when they are no guest any more,
 * or another account's. In the transaction that signs the account in, so that no claim is ever forgotten.
 */
export async function markClaimed({ em }: Sql, { guestId, accountId }: Claim): Promise<boolean> {
  if (guestId === accountId) return false
  const guest = { id: guestId, isGuest: true, claimedById: null }
  return (await em.nativeUpdate(Person, guest, { claimedById: accountId })) > 0
}

/** Everything that a claimed guest did becomes the account's, board by board. Safe to repeat. */
export async function claimGuest({ em, runner }: Pick<AppParts, 'em' | 'runner'>, claim: Claim): Promise<void> {
  const { guestId, accountId } = claim
  const boards = await sqlOf(em).rows<{ id: string }>(
    `select board_id as id from lever where author_id = $1
     union select board_id from vote where person_id = $1
     union select board_id from vote_history where person_id = $1
     union select board_id from comment join lever on lever.id = lever_id where comment.author_id = $1
     union select board_id from lever_co_author join lever on lever.id = lever_id where person_id = $1
     union select board_id from lever_text_pen join lever on lever.id = lever_id where person_id = $1`,
    [guestId],
  )
  for (const { id: boardId } of boards) {
    const operationId = idFrom(`${guestId} ${accountId} ${boardId}`, claims)
    const raw = { operationId, guestId, boardId }
    await runner.run({ command: claimGuestOnBoard, actor: { personId: accountId }, raw })
  }
  await em.fork().transactional((own) => moveOwnAffairs(sqlOf(own), claim))
}

/** Finishes the claims that an interruption left half done. */
export async function finishClaims(parts: Pick<AppParts, 'em' | 'runner'>): Promise<void> {
  const unfinished = await sqlOf(parts.em.fork()).rows<Claim>(
    `select id as "guestId", claimed_by_id as "accountId" from person
     where claimed_by_id is not null and (
       exists (select 1 from lever where author_id = person.id) or exists (select 1 from vote where person_id = person.id)
       or exists (select 1 from comment where author_id = person.id)
       or exists (select 1 from lever_co_author where person_id = person.id)
       or exists (select 1 from draft where person_id = person.id))`,
  )
  for (const claim of unfinished) await claimGuest(parts, claim)
}

/** What a guest did on one board becomes the account's; where both hold a position, the latest by time stays. */
export const claimGuestOnBoard = defineCommand({
  name: 'claimGuest',
  input: inputs.claimGuest,
  streamOf: (_sql, input) => Promise.resolve(input.boardId),
  standingOf: ownStanding,
  async change(transaction, { actor, input, number }) {
    const { guestId, boardId } = input
    const marked = { id: guestId, isGuest: true, claimedById: actor.personId }
    if ((await transaction.em.count(Person, marked)) === 0) throw new PublicError('NOT_FOUND')
    const move = { guestId, accountId: actor.personId, boardId }
    const authored = await reassignAuthorship(transaction, move)
    const voted = await moveVotes(transaction, { ...move, number })
    const leverIds = [...new Set([...authored, ...voted])]
    return leverIds.length > 0 ? { kind: 'GuestClaimed', data: { leverIds, guestId } } : null
  },
})
