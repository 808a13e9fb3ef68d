import * as inputs from '@leviers/shared/inputs/programme'
import { v7 as newId } from 'uuid'
import { defineCommand } from '../../../api/define-command.js'
import type { Transaction } from '../../../commands/command.js'
import { PublicError } from '../../../errors.js'
import { raisePeopleVersion } from '../../../log/answer-version.js'
import { moveRoleEnds } from '../../people/roles/move-role-ends.js'
import { ownStanding } from '../../people/own-standing.js'
import { aboutProgramme } from '../programme/about-programme.js'
import { dayIn } from '../calendar/days.js'
import { identityOfInput } from '../programme/identity-of-input.js'
import { Phase } from '../programme/phase.entity.js'
import { programmeEvent } from '../programme/programme-event.js'
import { programmeOf } from '../programme/programme-of.js'
import { Programme } from '../programme/programme.entity.js'
import { ProgrammeType } from '../programme/programme.type.js'
import { readProgramme } from '../programme/shown-programme.js'
import { Theme } from '../programme/theme.entity.js'
import { topicOfPhases } from '../programme/topic-of-phases.js'
import { daysAfter } from '../calendar/days-after.js'
import type { TemplateParts } from './programme-template.js'
import { templates } from './templates.js'

const ProgrammeInstalled = programmeEvent('ProgrammeInstalled', {
  audience: 'PUBLIC',
  description: 'It was said what the programme of a new instance is: all of it is read again.',
  about: aboutProgramme,
})

/**
 * An administrator says what the programme of a new instance is, and what it begins with: once. Whoever comes second,
 * on whatever node, waited for the lock of the programme's stream, and finds it installed.
 */
export const installProgramme = defineCommand({
  name: 'installProgramme',
  input: inputs.installProgramme,
  event: ProgrammeInstalled,
  description: 'Sets up a new instance: what its programme is, and what it begins with (administrators). Once.',
  answer: { type: () => ProgrammeType, of: readProgramme },
  streamOf: programmeOf,
  standingOf: ownStanding,
  async change(transaction, { streamId, input, at }) {
    const { template } = input
    const programme = await transaction.em.findOneOrFail(Programme, { id: streamId })
    if (programme.installedAt) throw new PublicError('ALREADY_INSTALLED')
    const parts = templates[template]
    transaction.em.assign(programme, { ...identityOfInput(input), state: parts.state, installedAt: at })
    await moveRoleEnds(transaction, programme.timeZone)
    begin(transaction, { programme, parts, today: dayIn(programme.timeZone, at) })
    // Who kept the catalogue for what stands on a board reads it again.
    await raisePeopleVersion(transaction)
    transaction.ring(topicOfPhases)
    return { data: { template } }
  },
})

function begin({ em }: Transaction, { programme, parts, today }: Beginning): void {
  for (const [position, { name, from, to, capabilities }] of parts.phases.entries()) {
    const days = { startsOn: daysAfter(today, from), endsOn: daysAfter(today, to) }
    em.create(Phase, {
      id: newId(),
      programme,
      position,
      name,
      ...days,
      override: 'AUTO',
      ...capabilities,
      seeResults: 'ON',
    })
  }
  const common = { programme, isRetired: false }
  const pillars = parts.pillars.map((pillar, position) =>
    em.create(Theme, { id: newId(), ...common, ...pillar, position, isPillar: true, pillarId: null }),
  )
  for (const [position, { name, colour, pillar }] of parts.themes.entries()) {
    const pillarId = pillar === null ? null : (pillars[pillar]?.id ?? null)
    em.create(Theme, { id: newId(), ...common, position, name, colour, isPillar: false, pillarId })
  }
}

interface Beginning {
  programme: Programme
  parts: TemplateParts
  today: string
}
