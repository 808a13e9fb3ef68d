import * as inputs from '@leviers/shared/inputs/levers'
import type { InferOutput } from 'valibot'
import { PublicError } from '../../errors.js'
import { defineCommand } from '../../api/define-command.js'
import type { Act, Transaction } from '../../commands/command.js'
import { boardEvent } from '../boards/board-event.js'
import { speakForBody } from '../organisations/mandates/speak-for-body.js'
import { Person } from '../people/person.entity.js'
import { aboutLever } from './lever/about-lever.js'
import { boardOfLever, findOpenLever, foldedLever, leverStanding } from './lever/lever-in-transaction.js'
import { LeverRevision } from './lever/lever-revision.entity.js'
import type { Lever } from './lever/lever.entity.js'
import { refuseUnknownPlacing } from './placing/placing.js'
import { unseenAgain } from './lever/unseen-again.js'

const LeverEdited = boardEvent('LeverEdited', {
  audience: 'PUBLIC',
  description: 'The words or the place of a lever changed.',
  about: aboutLever,
  changesWords: true,
  exported: 'editLever',
})

/** Its authors change a lever's details or places; refused when these changed since the revision that they saw. */
export const editLever = defineCommand({
  name: 'editLever',
  input: inputs.editLever,
  event: LeverEdited,
  description: 'Changes the words or places of one’s own lever; null when nothing changed.',
  imported: 'levers',
  streamOf: boardOfLever,
  placeOf: (input) => input.leverId,
  standingOf: leverStanding,
  async change(transaction, act) {
    const { input, at, number } = act
    const lever = await findOpenLever(transaction, input)
    const details = changedDetails(lever, input)
    if (!details) return null
    if (lever.detailsRevision !== input.revision) {
      throw new PublicError('REVISION_CHANGED', { revision: lever.detailsRevision })
    }
    const spokenFor = await speakForBody(transaction, act)
    await refuseUnknownPlacing(transaction, details, { actor: act.actor, before: lever })
    const detailsRevision = lever.detailsRevision + 1
    transaction.em.assign(lever, { ...details, detailsRevision, editedAt: at, lastNumber: number })
    if (wordNames.some((name) => name in details)) await makeVersion(transaction, lever, { ...act, ...spokenFor })
    return { leverId: lever.id, data: { revision: lever.revision } }
  },
})

/** Other words are another version, with the text as it stands; other places are not. */
async function makeVersion(
  transaction: Transaction,
  lever: Lever,
  { actor, at, number, spokenForId }: Act<object> & { spokenForId: string | null },
): Promise<void> {
  const { em } = transaction
  const { title, body, finding = null, action = null } = lever
  const before = await em.findOneOrFail(LeverRevision, { lever, revision: lever.revision }, { populate: ['doc'] })
  const revision = before.revision + 1
  em.assign(lever, { revision, folded: foldedLever({ title, body, finding, action }), ...unseenAgain(lever, number) })
  const editor = em.getReference(Person, actor.personId)
  const { textNumber = null, doc = null } = before
  const words = { title, body, finding, action, textNumber, doc }
  em.create(LeverRevision, { lever, revision, editor, spokenForId, at, number, ...words })
}

type Details = Pick<Lever, 'title' | 'finding' | 'action' | 'themeIds' | 'neighbourhoodCodes'>
const wordNames = ['title', 'finding', 'action'] as const
const detailNames = [...wordNames, 'themeIds', 'neighbourhoodCodes'] as const

/** The details that are given and not as they were; null when there are none. */
function changedDetails(lever: Lever, input: InferOutput<typeof inputs.editLever>): Partial<Details> | null {
  const isChanged = (name: keyof Details) =>
    input[name] !== undefined && JSON.stringify(input[name]) !== JSON.stringify(lever[name])
  const changed = detailNames.filter(isChanged).map((name) => [name, input[name]])
  return changed.length > 0 ? Object.fromEntries(changed) : null
}
