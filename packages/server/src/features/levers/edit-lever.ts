import { inputs, type InputOf } from '@leviers/shared/inputs'
import { PublicError } from '../../errors.js'
import { defineCommand } from '../../events/define-command.js'
import { Person } from '../people/person.entity.js'
import { boardOfLever, findOpenLever, foldedLever, leverStanding } from './lever-in-transaction.js'
import { LeverRevision } from './lever-revision.entity.js'
import type { Lever } from './lever.entity.js'
import { refuseUnknownPlacing } from './placing.js'

/** The author changes a lever's words or place; refused when someone saved another revision meanwhile. */
export const editLever = defineCommand({
  name: 'editLever',
  schema: inputs.editLever,
  streamOf: boardOfLever,
  placeOf: (input) => input.leverId,
  standingOf: leverStanding,
  async change(transaction, { actor, input, at, number }) {
    const { em } = transaction
    const lever = await findOpenLever(transaction, input)
    if (isSame(lever, input)) return null
    if (lever.revision !== input.revision) throw new PublicError('REVISION_CHANGED')
    await refuseUnknownPlacing(transaction, input)
    const { title, body, finding, action, themeIds, neighbourhoodCodes } = input
    const revision = lever.revision + 1
    em.assign(lever, {
      title,
      body,
      finding,
      action,
      themeIds,
      neighbourhoodCodes,
      revision,
      editedAt: at,
      lastNumber: number,
      folded: foldedLever(input),
    })
    const editor = em.getReference(Person, actor.personId)
    em.create(LeverRevision, { lever, revision, editor, at, title, body, finding, action })
    return { kind: 'LeverEdited', leverId: lever.id, data: { revision } }
  },
})

function isSame(lever: Lever, input: InputOf<'editLever'>): boolean {
  const texts = ['title', 'body', 'finding', 'action'] as const
  const lists = ['themeIds', 'neighbourhoodCodes'] as const
  return (
    texts.every((name) => lever[name] === input[name]) &&
    lists.every((name) => JSON.stringify(lever[name]) === JSON.stringify(input[name]))
  )
}
