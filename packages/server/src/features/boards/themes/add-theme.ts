import * as inputs from '@leviers/shared/inputs/themes'
import { v7 as newId } from 'uuid'
import { defineCommand } from '../../../api/define-command.js'
import { raisePeopleVersion } from '../../../log/answer-version.js'
import { ownStanding } from '../../people/own-standing.js'
import { programmeEvent } from '../programme/programme-event.js'
import { programmeOf } from '../programme/programme-of.js'
import { Programme } from '../programme/programme.entity.js'
import { ProgrammeType } from '../programme/programme.type.js'
import { readProgramme } from '../programme/shown-programme.js'
import { Theme } from '../programme/theme.entity.js'
import { aboutTheme } from './about-theme.js'
import { numberThemes, programmeThemes, refuseOtherPillar, refuseTakenTheme } from './programme-themes.js'

const ThemeAdded = programmeEvent('ThemeAdded', {
  audience: 'PUBLIC',
  description: 'A theme or a pillar was added.',
  about: aboutTheme,
})

/** An administrator adds a theme or a pillar, after those that there are. */
export const addTheme = defineCommand({
  name: 'addTheme',
  input: inputs.addTheme,
  event: ThemeAdded,
  description: 'Adds a theme or a pillar to the programme (administrators).',
  answer: { type: () => ProgrammeType, of: readProgramme },
  streamOf: programmeOf,
  standingOf: ownStanding,
  async change(transaction, { streamId, input: { name, colour, isPillar, pillarId: wished } }) {
    const { em } = transaction
    const themes = await programmeThemes(em, streamId)
    const pillarId = isPillar ? null : wished
    const id = newId()
    refuseTakenTheme(themes, { id, name, isPillar })
    refuseOtherPillar(themes, pillarId)
    const programme = em.getReference(Programme, streamId)
    const position = themes.length
    const added = em.create(Theme, { id, programme, position, name, colour, isPillar, pillarId, isRetired: false })
    numberThemes([...themes, added])
    // Who kept the catalogue for what stands on a board reads it again.
    await raisePeopleVersion(transaction)
    return { data: { themeId: id } }
  },
})
