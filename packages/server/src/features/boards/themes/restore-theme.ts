import * as inputs from '@leviers/shared/inputs/themes'
import { defineCommand } from '../../../api/define-command.js'
import { raisePeopleVersion } from '../../../log/answer-version.js'
import { ownStanding } from '../../people/own-standing.js'
import { programmeEvent } from '../programme/programme-event.js'
import { programmeOf } from '../programme/programme-of.js'
import { ProgrammeType } from '../programme/programme.type.js'
import { readProgramme } from '../programme/shown-programme.js'
import { aboutTheme } from './about-theme.js'
import { programmeThemes, themeIn } from './programme-themes.js'

const ThemeRestored = programmeEvent('ThemeRestored', {
  audience: 'PUBLIC',
  description: 'A theme or a pillar is offered again.',
  about: aboutTheme,
})

/** An administrator offers a theme or a pillar again. */
export const restoreTheme = defineCommand({
  name: 'restoreTheme',
  input: inputs.restoreTheme,
  event: ThemeRestored,
  description: 'Offers a theme or a pillar again (administrators).',
  answer: { type: () => ProgrammeType, of: readProgramme },
  streamOf: programmeOf,
  standingOf: ownStanding,
  async change(transaction, { streamId, input: { themeId } }) {
    const theme = themeIn(await programmeThemes(transaction.em, streamId), themeId)
    if (theme.isRetired === false) return null
    transaction.em.assign(theme, { isRetired: false })
    await raisePeopleVersion(transaction)
    return { data: { themeId } }
  },
})
