import { inputs, type InputOf } from '@leviers/shared/inputs'
import { PublicError } from '../../errors.js'
import { defineCommand } from '../../events/define-command.js'
import { Person } from '../people/person.entity.js'
import { boardOfLever, findOpenLever, foldedLever, leverStanding } from './lever-in-transaction.js'
import { LeverRevision } from './lever-revision.entity.js'
import type { Lever } from './lever.entity.js'
import { refuseUnknownPlacing } from './placing.js'

/** The author changes a lever's words or place; refused when its details changed since the revision that they saw. */
export const editLever = defineCommand({
  name: 'editLever',
  schema: inputs.editLever,
  streamOf: boardOfLever,
  placeOf: (input) => input.leverId,
  standingOf: leverStanding,
  async change(transaction, { actor, input, at, number }) {
    const { em } = transaction
    const lever = await findOpenLever(transaction, input)
    const details = changedDetails(lever, input)
    const text = changedText(lever, input)
    if (!details && !text) return null
    if (lever.detailsRevision !== input.revision) {
      throw new PublicError('REVISION_CHANGED', { revision: lever.detailsRevision })
    }
    await refuseUnknownPlacing(transaction, { themeIds: [], neighbourhoodCodes: [], ...details })
    const revision = lever.revision + 1
    const detailsRevision = lever.detailsRevision + (details ? 1 : 0)
    em.assign(lever, { ...details, ...text, revision, detailsRevision, editedAt: at, lastNumber: number })
    const { title, body, finding = null, action = null } = lever
    em.assign(lever, { folded: foldedLever({ title, body }) })
    const editor = em.getReference(Person, actor.personId)
    em.create(LeverRevision, { lever, revision, editor, at, title, body, finding, action })
    return { kind: 'LeverEdited', leverId: lever.id, data: { revision } }
  },
})

type Details = Pick<Lever, 'title' | 'finding' | 'action' | 'themeIds' | 'neighbourhoodCodes'>
const detailNames = ['title', 'finding', 'action', 'themeIds', 'neighbourhoodCodes'] as const

/** The details that are given and not as they were; null when there are none. */
function changedDetails(lever: Lever, input: InputOf<'editLever'>): Partial<Details> | null {
  const isChanged = (name: keyof Details) =>
    input[name] !== undefined && JSON.stringify(input[name]) !== JSON.stringify(lever[name])
  const changed = detailNames.filter(isChanged).map((name) => [name, input[name]])
  return changed.length > 0 ? Object.fromEntries(changed) : null
}

/** The text when it is given and not as it was; null when it stays. */
function changedText({ body: before }: Lever, { body }: InputOf<'editLever'>): { body: string } | null {
  return body === undefined || body === before ? null : { body }
}
