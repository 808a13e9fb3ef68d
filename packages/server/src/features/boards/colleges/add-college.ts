import * as inputs from '@leviers/shared/inputs/colleges'
import { defineCommand } from '../../../api/define-command.js'
import { ownStanding } from '../../people/own-standing.js'
import { programmeEvent } from '../programme/programme-event.js'
import { programmeOf } from '../programme/programme-of.js'
import { College } from '../programme/college.entity.js'
import { Programme } from '../programme/programme.entity.js'
import { ProgrammeType } from '../programme/programme.type.js'
import { readProgramme } from '../programme/shown-programme.js'
import { aboutCollege } from './about-college.js'
import { freeCode, programmeColleges, refuseTakenLabels } from './programme-colleges.js'

const CollegeAdded = programmeEvent('CollegeAdded', {
  audience: 'PUBLIC',
  description: 'A college was added.',
  about: aboutCollege,
})

/** An administrator adds a college, after those that there are. */
export const addCollege = defineCommand({
  name: 'addCollege',
  input: inputs.addCollege,
  event: CollegeAdded,
  description: 'Adds a college to the programme (administrators).',
  answer: { type: () => ProgrammeType, of: readProgramme },
  streamOf: programmeOf,
  standingOf: ownStanding,
  async change({ em }, { streamId, input: { label, labelEn } }) {
    const colleges = await programmeColleges(em, streamId)
    const code = freeCode(colleges, label)
    refuseTakenLabels(colleges, { code, label, labelEn })
    const programme = em.getReference(Programme, streamId)
    em.create(College, { code, programme, label, labelEn, position: colleges.length, isRetired: false })
    return { data: { code } }
  },
})
