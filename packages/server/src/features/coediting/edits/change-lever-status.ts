import * as inputs from '@leviers/shared/inputs/levers'
import type { InferOutput } from 'valibot'
import { isDecided, statusJumps, statusSteps } from '@leviers/shared/status-steps'
import { PublicError } from '../../../errors.js'
import { defineCommand } from '../../../api/define-command.js'
import { LeverStatusEnum } from '../../levers/lever/lever-status.type.js'
import { boardEvent } from '../../boards/board-event.js'
import { aboutLever } from '../../levers/lever/about-lever.js'
import { changeRights } from '../../levers/lever/change-rights.js'
import { boardOfLever, findOpenLever, leverStanding } from '../../levers/lever/lever-in-transaction.js'
import { keepAnswer, takenBack } from '../../levers/answers/official-answers.js'
import { showWritten } from '../projection/show-written.js'

const LeverStatusChanged = boardEvent('LeverStatusChanged', {
  audience: 'PUBLIC',
  description: 'A lever stands elsewhere on the official side.',
  about: aboutLever,
  fields: {
    from: { type: () => LeverStatusEnum, description: 'The status that it had.' },
    to: { type: () => LeverStatusEnum, description: 'The status that it was given.' },
  },
  extraFields: ({ data: { from, to } }) => ({ from, to }),
  exported: 'changeLeverStatus',
})

/**
 * A moderator who does not write it says where a lever stands on the official side; refused when somebody said otherwise
 * meanwhile. From a decision on its words stay as they are, until it is put back to study.
 */
export const changeLeverStatus = defineCommand({
  name: 'changeLeverStatus',
  input: inputs.changeLeverStatus,
  event: LeverStatusChanged,
  description:
    'Says where a lever stands on the official side (moderators who do not write it); null when it stood there already.',
  imported: 'moderation',
  streamOf: boardOfLever,
  placeOf: (input) => input.leverId,
  async standingOf(transaction, act) {
    const standing = await leverStanding(transaction, act)
    // Who decided elsewhere, and of what, followed the rules there.
    return act.actor.importing ? { ...standing, isAuthor: false, isInvited: false } : standing
  },
  async change(transaction, act) {
    const { leverId, from, to } = act.input
    const lever = await findOpenLever(transaction, act.input)
    const { status } = lever
    if (status === to) return null
    if (status !== from) throw new PublicError('STATUS_CHANGED', { status })
    const back = await takenBack(transaction, act)
    if (!act.actor.importing) refuseStep(act.input, back !== null)
    // Every word that was saved is what is spoken of; it stays a version of its own, whatever is written later.
    const revision = await showWritten(transaction, act)
    await transaction.rows(
      'update lever_revision set statuses = array_append(statuses, $3) where lever_id = $1 and revision = $2',
      [leverId, revision, to],
    )
    await keepAnswer(transaction, act, act.input.answer ?? back?.body ?? null)
    transaction.em.assign(lever, { status: to, lastNumber: act.number })
    if (isDecided(from) !== isDecided(to)) await changeRights(transaction, leverId)
    return { leverId, data: { from, to } }
  },
})

/** A step that is passed over is answered for in public; taking back one’s own last change is no new decision. */
function refuseStep({ from, to, answer }: InferOutput<typeof inputs.changeLeverStatus>, isBack: boolean): void {
  if (to === 'INTEGRATED') throw new PublicError('STATUS_AUTOMATIC', { status: to })
  if (statusSteps[from].includes(to)) return
  if (!statusJumps(from).includes(to)) throw new PublicError('STATUS_STEP', { status: from })
  if (!answer && !isBack) throw new PublicError('ANSWER_MISSING')
}
