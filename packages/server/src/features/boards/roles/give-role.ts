import * as inputs from '@leviers/shared/inputs/people'
import { v7 as newId } from 'uuid'
import type { InferOutput } from 'valibot'
import { defineCommand } from '../../../api/define-command.js'
import type { Transaction } from '../../../commands/command.js'
import { PublicError } from '../../../errors.js'
import { ownStanding } from '../../people/own-standing.js'
import { Person } from '../../people/person.entity.js'
import { RoleGrant } from '../../people/roles/role-grant.entity.js'
import { renewRights } from '../../people/sign-in/renew-rights.js'
import { Board } from '../board.entity.js'
import { dayIn, midnightIn } from '../calendar/days.js'
import { daysAfter } from '../calendar/days-after.js'
import { programmeOf } from '../programme/programme-of.js'
import { Programme } from '../programme/programme.entity.js'
import { loggedGrant, refuseLastAdministrator, ringRights } from './change-grants.js'
import { RoleGrantType } from './role-grant.type.js'
import { RoleGiven } from './role-events.js'
import { shownGrant } from './shown-grants.js'

type Given = InferOutput<typeof inputs.giveRole>

/**
 * An administrator gives somebody a role, also themselves. On the programme's stream: of two administrators who end each
 * other's at the same moment, the second is none any more.
 */
export const giveRole = defineCommand({
  name: 'giveRole',
  input: inputs.giveRole,
  event: RoleGiven,
  description:
    'Gives somebody with an account a role, for the programme or for one board, until a day or for no fixed time (administrators). The same again with another day replaces it.',
  asks: 'The role.',
  answer: {
    type: () => RoleGrantType,
    async of(context, { event }, input) {
      await renewRights(context, input.personId)
      return shownGrant(context.em, event ? { id: String(event.data.grantId) } : heldOf(input))
    },
  },
  streamOf: programmeOf,
  standingOf: ownStanding,
  async change(transaction, { streamId, actor, input, at }) {
    const { em } = transaction
    const { timeZone } = await em.findOneOrFail(Programme, { id: streamId })
    await refuseUnfit(transaction, input, dayIn(timeZone, at))
    const { personId, role, boardId, until } = input
    const endsAt = until === null ? null : midnightIn(timeZone, daysAfter(until, 1))
    const held = await em.findOne(RoleGrant, heldOf(input))
    if (held && (held.until ?? null) === until) return null
    if (held) {
      em.assign(held, { endedAt: at, endedBy: actor.personId })
      await em.flush()
    }
    const grant = em.create(RoleGrant, {
      id: newId(),
      personId,
      role,
      boardId,
      until,
      endsAt,
      givenAt: at,
      givenBy: actor.personId,
    })
    if (role === 'ADMIN') await refuseLastAdministrator(transaction)
    ringRights(transaction, personId)
    return { data: loggedGrant(grant) }
  },
})

const heldOf = ({ personId, role, boardId }: Given) => ({ personId, role, boardId, endedAt: null })

/** Throws when such a role cannot be given. */
async function refuseUnfit({ em }: Transaction, { personId, role, boardId, until }: Given, today: string) {
  const person = await em.findOne(Person, { id: personId, source: null, claimedById: null })
  if (!person) throw new PublicError('NOT_FOUND')
  if (person.isGuest) throw new PublicError('ROLE_FOR_ACCOUNTS')
  if (until !== null && until < today) throw new PublicError('ROLE_OVER', { field: 'until' })
  if (boardId === null) return
  if (role === 'ADMIN') throw new PublicError('ADMIN_OF_PROGRAMME', { field: 'boardId' })
  const board = await em.findOne(Board, { id: boardId })
  if (!board) throw new PublicError('NOT_FOUND')
  if (board.state === 'ARCHIVED') throw new PublicError('ROLE_ON_ARCHIVED_BOARD', { field: 'boardId' })
}
