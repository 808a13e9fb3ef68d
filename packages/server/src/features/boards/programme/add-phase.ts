import * as inputs from '@leviers/shared/inputs/programme'
import { v7 as newId } from 'uuid'
import { defineCommand } from '../../../api/define-command.js'
import { ownStanding } from '../../people/own-standing.js'
import { aboutPhase } from './about-phase.js'
import { phaseOfInput } from './phase-of-input.js'
import { Phase } from './phase.entity.js'
import { programmeEvent } from './programme-event.js'
import { programmeOf } from './programme-of.js'
import { Programme } from './programme.entity.js'
import { ProgrammeType } from './programme.type.js'
import { readProgramme } from './shown-programme.js'
import { topicOfPhases } from './topic-of-phases.js'

const PhaseAdded = programmeEvent('PhaseAdded', {
  audience: 'PUBLIC',
  description: 'A phase was added: what people may do now is read again.',
  about: aboutPhase,
})

/** An administrator adds a phase, after those that there are. */
export const addPhase = defineCommand({
  name: 'addPhase',
  input: inputs.addPhase,
  event: PhaseAdded,
  description: 'Adds a phase to the programme (administrators).',
  answer: { type: () => ProgrammeType, of: readProgramme },
  streamOf: programmeOf,
  standingOf: ownStanding,
  async change({ em, ring }, { streamId, input }) {
    const fields = phaseOfInput(input)
    const programme = await em.findOneOrFail(Programme, { id: streamId })
    const [last] = await em.find(Phase, { programme }, { orderBy: { position: 'desc' }, limit: 1 })
    const id = newId()
    em.create(Phase, { id, programme, position: (last?.position ?? -1) + 1, ...fields })
    ring(topicOfPhases)
    return { data: { phaseId: id } }
  },
})
