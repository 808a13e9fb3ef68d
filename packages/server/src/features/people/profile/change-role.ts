import * as inputs from '@leviers/shared/inputs/people'
import { PublicError } from '../../../errors.js'
import { lockPeople } from '../../../log/answer-version.js'
import { queryOf } from '../../../query.js'
import { defineCommand } from '../../../api/define-command.js'
import { PersonType, shownPerson } from '../person.type.js'
import { Person } from '../person.entity.js'
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
    const { em } = transaction
    const { personId: id, role } = input
    const person = await queryOf<typeof Person>(em)
      .selectFrom('Person')
      .select('role')
      .where('id', '=', id)
      .executeTakeFirst()
    if (!person) throw new PublicError('NOT_FOUND')
    if (person.role === role) return null
    await lockPeople(transaction)
    // Another administrator may have taken the actor's own role since: two who take each other's would leave none.
    const { role: own } = await ownStanding(transaction, { actor })
    if (own !== 'ADMIN') throw new PublicError('ADMINISTRATORS_ONLY')
    await em.nativeUpdate(Person, { id }, { role })
    return { data: { role } }
  },
})
