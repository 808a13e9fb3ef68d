import { limits } from './programme-limits.js'
import * as v from 'valibot'
import { atMost, collegeCode, described, input, line, optional } from './input-parts.js'

const { collegeLabel } = limits
const fields = {
  label: described(line(collegeLabel), `What it is called in French, ${atMost(collegeLabel)}.`),
  labelEn: described(line(collegeLabel), `What it is called in English, ${atMost(collegeLabel)}.`),
}
const code = described(collegeCode, 'The college.')

export const addCollege = input('A college to add to the programme.', fields)
export const editCollege = input('What a college is called from now on, and whether it is offered.', {
  code,
  ...fields,
  isRetired: described(v.boolean('BAD_INPUT'), 'Whether it is no longer offered; bodies and people keep it.'),
})
export const moveCollege = input('A college to move; nothing happens when the other one is not there.', {
  code,
  afterCode: optional(collegeCode, 'The one after which it is to stand; null: first.'),
})
