import { inputs } from '@leviers/shared/inputs/inputs'
import { PublicError } from '../../errors.js'
import { lockPeople } from '../../log/answer-version.js'
import { defineCommand } from '../../commands/define-command.js'
import { ownStanding } from './own-standing.js'

/** An administrator gives someone another role; nobody changes their own. */
export const changeRole = defineCommand({
  name: 'changeRole',
  schema: inputs.changeRole,
  streamOf: (_sql, input) => Promise.resolve(input.personId),
  standingOf: ownStanding,
  async change(transaction, { actor, input }) {
    if (actor.personId === input.personId) throw new PublicError('NOT_YOURS')
    const [person] = await transaction.rows<{ role: string }>('select role from person where id = $1', [input.personId])
    if (!person) throw new PublicError('NOT_FOUND')
    if (person.role === input.role) return null
    await lockPeople(transaction)
    await transaction.rows('update person set role = $2 where id = $1', [input.personId, input.role])
    return { kind: 'RoleChanged', data: { role: input.role ?? 'PARTICIPANT' } }
  },
})
