import { inputs } from '@leviers/shared/inputs/inputs'
import { PublicError } from '../../../errors.js'
import { defineCommand } from '../../../commands/define-command.js'
import { changeRights } from '../lever/change-rights.js'
import { boardOfLever, findOpenLever, leverStanding } from '../lever/lever-in-transaction.js'

/** Somebody is no longer to write a lever: its author says so, or they leave. What they wrote stays, and stays theirs. */
export const removeCoAuthor = defineCommand({
  name: 'removeCoAuthor',
  schema: inputs.removeCoAuthor,
  streamOf: boardOfLever,
  placeOf: (input) => input.leverId,
  standingOf: leverStanding,
  async change(transaction, { actor, input }) {
    const { leverId, coAuthorId } = input
    const lever = await findOpenLever(transaction, input)
    const [coAuthor] = await transaction.rows<{ personId: string | null }>(
      'select person_id as "personId" from lever_co_author where lever_id = $1 and id = $2',
      [leverId, coAuthorId],
    )
    if (!coAuthor) return null
    if (lever.author.id !== actor.personId && coAuthor.personId !== actor.personId) throw new PublicError('NOT_YOURS')
    await changeRights(transaction, leverId)
    await transaction.rows('delete from lever_co_author where id = $1', [coAuthorId])
    return { kind: 'CoAuthorRemoved', leverId, data: { coAuthorId } }
  },
})
