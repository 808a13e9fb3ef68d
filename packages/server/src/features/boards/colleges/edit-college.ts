import * as inputs from '@leviers/shared/inputs/colleges'
import { residents } from '@leviers/shared/roles'
import { defineCommand } from '../../../api/define-command.js'
import { PublicError } from '../../../errors.js'
import { ownStanding } from '../../people/own-standing.js'
import { programmeEvent } from '../programme/programme-event.js'
import { programmeOf } from '../programme/programme-of.js'
import { ProgrammeType } from '../programme/programme.type.js'
import { readProgramme } from '../programme/shown-programme.js'
import { aboutCollege } from './about-college.js'
import { collegeIn, programmeColleges, refuseTakenLabels } from './programme-colleges.js'

const CollegeEdited = programmeEvent('CollegeEdited', {
  audience: 'PUBLIC',
  description: 'A college is called otherwise, or is offered or not.',
  about: aboutCollege,
})

/** An administrator says what a college is called, and whether it is offered. What uses it keeps it. */
export const editCollege = defineCommand({
  name: 'editCollege',
  input: inputs.editCollege,
  event: CollegeEdited,
  description: 'Changes what a college is called and whether it is offered; its code stays (administrators).',
  answer: { type: () => ProgrammeType, of: readProgramme },
  streamOf: programmeOf,
  standingOf: ownStanding,
  async change({ em }, { streamId, input: { code, label, labelEn, isRetired } }) {
    const colleges = await programmeColleges(em, streamId)
    const college = collegeIn(colleges, code)
    // Whoever says nothing else is of it.
    if (isRetired && code === residents) throw new PublicError('COLLEGE_NEEDED')
    if (college.label === label && college.labelEn === labelEn && college.isRetired === isRetired) return null
    refuseTakenLabels(colleges, { code, label, labelEn })
    em.assign(college, { label, labelEn, isRetired })
    return { data: { code } }
  },
})
