import * as v from 'valibot'
import { phaseOverrides, programmeStates } from '../phases.js'
import { accessibilityLevels } from '../legal-notice.js'
import { programmeTemplates } from '../programme-templates.js'
import { isTimeZone, timeZones } from '../time-zones.js'
import { limits } from './programme-limits.js'
import {
  atMost,
  capabilities,
  days,
  described,
  editedRevision,
  input,
  line,
  loose,
  looseLine,
  looseText,
  oneOf,
  optional,
  text,
  uuid,
} from './input-parts.js'

const { name, territory, presentation, period, contact, legalEntry, accessibilityGaps, phaseName } = limits
const asItWas = 'None leaves it as it was; an empty one takes it away.'

const identity = {
  name: described(line(name), `Its name, ${atMost(name)}.`),
  territory: described(line(territory), `The territory that it is about, ${atMost(territory)}.`),
  presentation: described(
    text(presentation),
    `Its presentation, ${atMost(presentation)}: paragraphs separated by an empty line.`,
  ),
  presentationEn: optional(
    looseText(presentation),
    `The same in English, ${atMost(presentation)}, where there is one. ${asItWas}`,
  ),
  period: optional(looseLine(period), `The years over which it goes, ${atMost(period)}. ${asItWas}`),
  contact: optional(looseText(contact), `Whom to ask, and how, ${atMost(contact)}. ${asItWas}`),
  timeZone: described(
    v.nullish(v.pipe(v.string(), v.guard(isTimeZone, 'BAD_INPUT'))),
    `Where its days begin and end, an IANA name: ${timeZones.join(', ')}. None leaves it as it was.`,
  ),
}

export const editProgramme = input('What the programme is called and says of itself from now on.', {
  ...identity,
  state: described(oneOf('ProgrammeState', programmeStates), 'Where it stands.'),
  ...editedRevision,
})

export const installProgramme = input('What the programme of a new instance is.', {
  ...identity,
  template: described(oneOf('ProgrammeTemplate', programmeTemplates), 'Which stages and themes it begins with.'),
})

const phase = {
  name: described(line(phaseName), `Its name, ${atMost(phaseName)}.`),
  ...days,
  override: described(
    v.optional(oneOf('PhaseOverride', phaseOverrides), 'AUTO'),
    'Whether it follows its dates, or is open or closed whatever they say.',
  ),
  ...capabilities,
}
const phaseId = described(uuid, 'The phase.')

export const addPhase = input('A phase to add to the programme.', phase)
export const editPhase = input('What a phase is from now on.', { phaseId, ...phase, ...editedRevision })
export const removePhase = input('A phase to take out of the programme.', { phaseId })

const entry = (what: string) => described(loose(legalEntry), `${what}, ${atMost(legalEntry)}; empty: not said.`)

export const editLegalNotice = input('What the legal pages say of this instance from now on.', {
  publisher: entry('Who publishes it: name, address, telephone'),
  director: entry('Who directs the publication'),
  host: entry('Who hosts it: name, address, telephone'),
  legalBasis: entry('On what legal basis data about people are kept'),
  dataContact: entry('Whom to ask about one’s data'),
  accessibility: described(oneOf('AccessibilityLevel', accessibilityLevels), 'How far its pages are accessible.'),
  accessibilityGaps: described(
    loose(accessibilityGaps),
    `What is not accessible, ${atMost(accessibilityGaps)}; empty: not said.`,
  ),
  accessibilityContact: entry('Whom to tell what one cannot use'),
})
