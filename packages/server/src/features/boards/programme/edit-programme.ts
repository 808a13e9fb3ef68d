import * as inputs from '@leviers/shared/inputs/programme'
import { defineCommand } from '../../../api/define-command.js'
import { ownStanding } from '../../people/own-standing.js'
import { moveRoleEnds } from '../../people/roles/move-role-ends.js'
import { aboutProgramme } from './about-programme.js'
import { identityOfInput } from './identity-of-input.js'
import { programmeEvent } from './programme-event.js'
import { programmeOf } from './programme-of.js'
import { Programme } from './programme.entity.js'
import { ProgrammeType } from './programme.type.js'
import { refuseOlder } from '../editing/refuse-older.js'
import { readProgramme } from './shown-programme.js'
import { topicOfPhases } from './topic-of-phases.js'

const ProgrammeEdited = programmeEvent('ProgrammeEdited', {
  audience: 'PUBLIC',
  description: 'The programme is called otherwise, or says something else of itself.',
  about: aboutProgramme,
})

/** An administrator says what the programme is called, what it is about and where it stands. */
export const editProgramme = defineCommand({
  name: 'editProgramme',
  input: inputs.editProgramme,
  event: ProgrammeEdited,
  description: 'Says what the programme is called, what it is about and where it stands (administrators).',
  answer: { type: () => ProgrammeType, of: readProgramme },
  streamOf: programmeOf,
  standingOf: ownStanding,
  async change(transaction, { streamId, input }) {
    const { em, ring } = transaction
    const programme = await em.findOneOrFail(Programme, { id: streamId })
    const fields = { ...identityOfInput(input), state: input.state }
    if (Object.entries(fields).every(([key, value]) => programme[key as keyof typeof fields] === value)) return null
    const { revision } = programme
    await refuseOlder(transaction, { streamId, given: input.revision, revision, event: ProgrammeEdited.kind })
    if (fields.timeZone !== undefined && fields.timeZone !== programme.timeZone) {
      ring(topicOfPhases)
      await moveRoleEnds(transaction, fields.timeZone)
    }
    em.assign(programme, { ...fields, revision: revision + 1 })
    return { data: {} }
  },
})
