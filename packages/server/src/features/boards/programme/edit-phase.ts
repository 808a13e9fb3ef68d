import * as inputs from '@leviers/shared/inputs/programme'
import { defineCommand } from '../../../api/define-command.js'
import { PublicError } from '../../../errors.js'
import { ownStanding } from '../../people/own-standing.js'
import { aboutPhase } from './about-phase.js'
import { phaseOfInput } from './phase-of-input.js'
import { Phase } from './phase.entity.js'
import { programmeEvent } from './programme-event.js'
import { programmeOf } from './programme-of.js'
import { ProgrammeType } from './programme.type.js'
import { refuseOlder } from '../editing/refuse-older.js'
import { readProgramme } from './shown-programme.js'
import { topicOfPhases } from './topic-of-phases.js'

const PhaseEdited = programmeEvent('PhaseEdited', {
  audience: 'PUBLIC',
  description: 'A phase has another name, other days, or lets people do other things: what they may do is read again.',
  about: aboutPhase,
})

/** An administrator changes a phase: what people may do changes with it, at once where it is open. */
export const editPhase = defineCommand({
  name: 'editPhase',
  input: inputs.editPhase,
  event: PhaseEdited,
  description: 'Changes a phase of the programme (administrators).',
  answer: { type: () => ProgrammeType, of: readProgramme },
  streamOf: programmeOf,
  standingOf: ownStanding,
  async change(transaction, { streamId, input }) {
    const { em, ring } = transaction
    const { phaseId, revision: given, ...more } = input
    const fields = phaseOfInput(more)
    const phase = await em.findOne(Phase, { id: phaseId, programme: streamId })
    if (!phase) throw new PublicError('NOT_FOUND')
    const isSame = Object.entries(fields).every(([key, value]) => phase[key as keyof typeof fields] === value)
    if (isSame) return null
    const { revision } = phase
    const about = { detail: 'phaseId', id: phaseId }
    await refuseOlder(transaction, { streamId, given, revision, event: PhaseEdited.kind, about })
    em.assign(phase, { ...fields, revision: revision + 1 })
    ring(topicOfPhases)
    return { data: { phaseId } }
  },
})
