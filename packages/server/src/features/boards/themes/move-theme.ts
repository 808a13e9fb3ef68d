import * as inputs from '@leviers/shared/inputs/themes'
import { defineCommand } from '../../../api/define-command.js'
import { ownStanding } from '../../people/own-standing.js'
import { programmeEvent } from '../programme/programme-event.js'
import { programmeOf } from '../programme/programme-of.js'
import { ProgrammeType } from '../programme/programme.type.js'
import { readProgramme } from '../programme/shown-programme.js'
import { aboutTheme } from './about-theme.js'
import { numberThemes, programmeThemes, themeIn } from './programme-themes.js'

const ThemeMoved = programmeEvent('ThemeMoved', {
  audience: 'PUBLIC',
  description: 'The themes or the pillars are in another order.',
  about: aboutTheme,
})

/** An administrator moves a theme among those of its pillar, or a pillar among pillars. */
export const moveTheme = defineCommand({
  name: 'moveTheme',
  input: inputs.moveTheme,
  event: ThemeMoved,
  description: 'Moves a theme among those of its pillar, or a pillar among pillars (administrators).',
  answer: { type: () => ProgrammeType, of: readProgramme },
  streamOf: programmeOf,
  standingOf: ownStanding,
  async change({ em }, { streamId, input: { themeId, afterId } }) {
    const themes = await programmeThemes(em, streamId)
    const theme = themeIn(themes, themeId)
    const beside = themes.filter((one) => one.isPillar === theme.isPillar && one.pillarId === theme.pillarId)
    const others = beside.filter((one) => one !== theme)
    const place = afterId === null ? 0 : others.findIndex(({ id }) => id === afterId) + 1
    if ((afterId !== null && place === 0) || beside.indexOf(theme) === place) return null
    const rest = themes.filter((one) => !beside.includes(one))
    numberThemes([...rest, ...others.toSpliced(place, 0, theme)])
    return { data: { themeId } }
  },
})
