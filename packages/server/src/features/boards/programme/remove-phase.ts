import * as inputs from '@leviers/shared/inputs/programme'
import { defineCommand } from '../../../api/define-command.js'
import { PublicError } from '../../../errors.js'
import { ownStanding } from '../../people/own-standing.js'
import { aboutPhase } from './about-phase.js'
import { Phase } from './phase.entity.js'
import { programmeEvent } from './programme-event.js'
import { programmeOf } from './programme-of.js'
import { ProgrammeType } from './programme.type.js'
import { readProgramme } from './shown-programme.js'
import { topicOfPhases } from './topic-of-phases.js'

const PhaseRemoved = programmeEvent('PhaseRemoved', {
  audience: 'PUBLIC',
  description: 'A phase is no longer one of the programme’s: what people may do now is read again.',
  about: aboutPhase,
})

/** An administrator takes a phase out of the programme; one always stays. */
export const removePhase = defineCommand({
  name: 'removePhase',
  input: inputs.removePhase,
  event: PhaseRemoved,
  description: 'Takes a phase out of the programme (administrators). One always stays.',
  answer: { type: () => ProgrammeType, of: readProgramme },
  streamOf: programmeOf,
  standingOf: ownStanding,
  async change({ em, ring }, { streamId, input: { phaseId } }) {
    const phases = await em.find(Phase, { programme: streamId })
    const phase = phases.find(({ id }) => id === phaseId)
    if (!phase) throw new PublicError('NOT_FOUND')
    if (phases.length === 1) throw new PublicError('LAST_PHASE')
    em.remove(phase)
    ring(topicOfPhases)
    return { data: { phaseId } }
  },
})
