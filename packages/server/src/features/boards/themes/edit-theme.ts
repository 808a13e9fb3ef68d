import * as inputs from '@leviers/shared/inputs/themes'
import { defineCommand } from '../../../api/define-command.js'
import { raisePeopleVersion } from '../../../log/answer-version.js'
import { ownStanding } from '../../people/own-standing.js'
import { programmeEvent } from '../programme/programme-event.js'
import { programmeOf } from '../programme/programme-of.js'
import { ProgrammeType } from '../programme/programme.type.js'
import { readProgramme } from '../programme/shown-programme.js'
import { refuseOlder } from '../editing/refuse-older.js'
import { aboutTheme } from './about-theme.js'
import { numberThemes, programmeThemes, refuseOtherPillar, refuseTakenTheme, themeIn } from './programme-themes.js'

const ThemeEdited = programmeEvent('ThemeEdited', {
  audience: 'PUBLIC',
  description: 'A theme or a pillar has another name, another colour, or a theme stands under another pillar.',
  about: aboutTheme,
})

/** An administrator says what a theme or a pillar is called, its colour, and the pillar that a theme stands under. */
export const editTheme = defineCommand({
  name: 'editTheme',
  input: inputs.editTheme,
  event: ThemeEdited,
  description: 'Changes the name, the colour or the pillar of a theme, or of a pillar the first two (administrators).',
  answer: { type: () => ProgrammeType, of: readProgramme },
  streamOf: programmeOf,
  standingOf: ownStanding,
  async change(transaction, { streamId, input }) {
    const { themeId, name, colour, pillarId: wished } = input
    const themes = await programmeThemes(transaction.em, streamId)
    const theme = themeIn(themes, themeId)
    const before = theme.pillarId ?? null
    const pillarId = theme.isPillar ? null : wished
    if (theme.name === name && theme.colour === colour && before === pillarId) return null
    refuseTakenTheme(themes, { id: themeId, name, isPillar: theme.isPillar })
    if (before !== pillarId) refuseOtherPillar(themes, pillarId)
    const { revision } = theme
    const about = { detail: 'themeId', id: themeId }
    await refuseOlder(transaction, { streamId, given: input.revision, revision, event: ThemeEdited.kind, about })
    transaction.em.assign(theme, { name, colour, pillarId, revision: revision + 1 })
    // Under another pillar it comes last.
    if (before !== pillarId) numberThemes([...themes.filter((one) => one !== theme), theme])
    // Answers about levers that were kept show it.
    await raisePeopleVersion(transaction)
    return { data: { themeId } }
  },
})
