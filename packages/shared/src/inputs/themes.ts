import * as v from 'valibot'
import { themeColours } from '../catalogue/theme-colours.js'
import { limits } from './programme-limits.js'
import { atMost, described, editedRevision, input, line, optional, uuid } from './input-parts.js'

const { themeName } = limits
const isColour = (name: string) => themeColours.some((colour) => colour === name)

const fields = {
  name: described(line(themeName), `Its name, ${atMost(themeName)}.`),
  colour: described(
    v.pipe(v.string(), v.check(isColour, 'BAD_INPUT')),
    `Its colour: ${themeColours.join(', ')}. Each can be read in every look.`,
  ),
  pillarId: optional(uuid, 'The pillar that a theme stands under; null: none. A pillar stands under none.'),
}
const themeId = described(uuid, 'The theme or pillar.')

export const addTheme = input('A theme or a pillar to add to the programme.', {
  ...fields,
  isPillar: described(v.optional(v.boolean('BAD_INPUT'), false), 'Whether it is a pillar: themes stand under it.'),
})
export const editTheme = input('What a theme or a pillar is from now on.', {
  themeId,
  ...fields,
  ...editedRevision,
})
export const moveTheme = input(
  'A theme or a pillar to move among those that stand beside it; nothing happens when the other one stands elsewhere by now.',
  {
    themeId,
    afterId: optional(uuid, 'The one after which it is to stand; null: first.'),
  },
)
export const retireTheme = input('A theme or a pillar that is no longer offered.', { themeId })
export const restoreTheme = input('A theme or a pillar that is offered again.', { themeId })
