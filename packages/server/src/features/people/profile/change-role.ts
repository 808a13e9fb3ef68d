import * as inputs from '@leviers/shared/inputs/people'
import { PublicError } from '../../../errors.js'
import { lockPeople } from '../../../log/answer-version.js'
import { defineCommand } from '../../../api/define-command.js'
import { PersonType, shownPerson } from '../person.type.js'
import { findPerson } from '../read-me.js'
import { renewRights } from '../sign-in/renew-rights.js'
import { personEvent } from '../person-event.js'
import { ownStanding } from '../own-standing.js'

const RoleChanged = personEvent('RoleChanged', {
  audience: 'PERSON',
  description: 'An administrator gave another role.',
})

/** An administrator gives someone another role; nobody changes their own. */
export const changeRole = defineCommand({
  name: 'changeRole',
  input: inputs.changeRole,
  event: RoleChanged,
  description: 'Gives someone another role (administrators).',
  asks: 'The role.',
  answer: {
    type: () => PersonType,
    async of(context, { streamId }) {
      await renewRights(context, streamId)
      return shownPerson(await findPerson(context, streamId))
    },
  },
  streamOf: (_sql, input) => Promise.resolve(input.personId),
  standingOf: ownStanding,
  async change(transaction, { actor, input }) {
    if (actor.personId === input.personId) throw new PublicError('NOT_YOURS')
    const [person] = await transaction.rows<{ role: string }>('select role from person where id = $1', [input.personId])
    if (!person) throw new PublicError('NOT_FOUND')
    if (person.role === input.role) return null
    await lockPeople(transaction)
    await transaction.rows('update person set role = $2 where id = $1', [input.personId, input.role])
    return { data: { role: input.role ?? 'PARTICIPANT' } }
  },
})
