import * as inputs from '@leviers/shared/inputs/colleges'
import { defineCommand } from '../../../api/define-command.js'
import { ownStanding } from '../../people/own-standing.js'
import { programmeEvent } from '../programme/programme-event.js'
import { programmeOf } from '../programme/programme-of.js'
import { ProgrammeType } from '../programme/programme.type.js'
import { readProgramme } from '../programme/shown-programme.js'
import { aboutCollege } from './about-college.js'
import { collegeIn, programmeColleges } from './programme-colleges.js'

const CollegeMoved = programmeEvent('CollegeMoved', {
  audience: 'PUBLIC',
  description: 'The colleges are in another order.',
  about: aboutCollege,
})

/** An administrator moves a college among the others. */
export const moveCollege = defineCommand({
  name: 'moveCollege',
  input: inputs.moveCollege,
  event: CollegeMoved,
  description: 'Moves a college among the others (administrators).',
  answer: { type: () => ProgrammeType, of: readProgramme },
  streamOf: programmeOf,
  standingOf: ownStanding,
  async change({ em }, { streamId, input: { code, afterCode } }) {
    const colleges = await programmeColleges(em, streamId)
    const college = collegeIn(colleges, code)
    const others = colleges.filter((one) => one !== college)
    const place = afterCode === null ? 0 : others.findIndex((one) => one.code === afterCode) + 1
    if ((afterCode !== null && place === 0) || colleges.indexOf(college) === place) return null
    others.toSpliced(place, 0, college).forEach((one, position) => (one.position = position))
    return { data: { code } }
  },
})
