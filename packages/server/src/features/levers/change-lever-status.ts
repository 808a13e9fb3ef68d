import { inputs } from '@leviers/shared/inputs'
import { statusSteps } from '@leviers/shared/status-steps'
import { PublicError } from '../../errors.js'
import { defineCommand } from '../../events/define-command.js'
import { LeverRevision } from './lever-revision.entity.js'
import { boardOfLever, findOpenLever, leverStanding } from './lever-in-transaction.js'

/** A moderator says where a lever stands on the official side; refused when somebody said otherwise meanwhile. */
export const changeLeverStatus = defineCommand({
  name: 'changeLeverStatus',
  schema: inputs.changeLeverStatus,
  streamOf: boardOfLever,
  placeOf: (input) => input.leverId,
  standingOf: leverStanding,
  async change(transaction, { input: { leverId, from, to }, number }) {
    const lever = await findOpenLever(transaction, { leverId })
    const { status } = lever
    if (status === to) return null
    if (status !== from) throw new PublicError('STATUS_CHANGED', { status })
    if (!statusSteps[from].includes(to)) throw new PublicError('STATUS_STEP', { status })
    transaction.em.assign(lever, { status: to, lastNumber: number })
    // What it said then stays a version of its own, whatever is written later.
    const version = await transaction.em.findOneOrFail(LeverRevision, { lever, revision: lever.revision })
    version.statuses = [...version.statuses, to]
    return { kind: 'LeverStatusChanged', leverId, data: { from, to } }
  },
})
