import type { CommandInput } from '@leviers/shared/inputs/command-input'
import '../../../i18n/later-words.js'
import { useLingui } from '@lingui/react/macro'
import type { LeverCard } from '../model/lever-events.js'
import type { LeverView } from '../model/lever-view.js'
import { optimisticPosition, numberOf, placeIn, type Place } from './list-moves.js'
import type { MoveLeverMutation } from '../model/levers-commands.generated.js'
import { useUndoable } from './use-undoable.js'
import { moveLever } from '../model/levers-commands.js'

type Theme = LeverView['themes'][number]

export interface Move {
  /** Where it is to stand in the arranged board. Absent: where it stands. */
  place?: Place
  /** The theme that it goes to; null for none. Absent: the one that it has. */
  theme?: Theme | null
}

/** Moves a lever of a board, whose levers are given in their order, to another place, another theme, or both. */
export function useUndoableMove(levers: readonly LeverView[]) {
  const { t } = useLingui()
  const make = useUndoable()
  return (lever: LeverView, move: Move): void => {
    const { id: leverId, title, themes, position } = lever
    const theme = move.theme === undefined ? themes[0] : move.theme
    const name = theme?.name ?? t`Sans thème`
    const { number, count } = standing(levers, lever, move)
    make({
      command: moveLever,
      input: { leverId, ...move.place, ...(move.theme === undefined ? {} : { themeId: theme?.id ?? null }) },
      sentence: t`Levier déplacé.`,
      spoken: number
        ? t`« ${title} » : place ${number} sur ${count}, dans « ${name} ».`
        : t`« ${title} » : dans « ${name} ».`,
      optimistic: optimisticCard(levers, lever, move),
      before: { position, themes },
      back: (event) => moveBack(levers, lever, { move, event }),
    })
  }
}

/** At which place of how many a lever will stand in its theme; no number where nothing is said of the order. */
function standing(levers: readonly LeverView[], { id, themes }: LeverView, { place, theme }: Move) {
  const themeId = theme === undefined ? themes[0]?.id : theme?.id
  const group = levers.filter((one) => one.id !== id && one.themes[0]?.id === themeId).map((one) => one.id)
  return { number: place ? numberOf(group, id, place) : null, count: group.length + 1 }
}

/** How the card looks until the server has answered. */
function optimisticCard(
  levers: readonly LeverView[],
  { id, themes }: LeverView,
  { place, theme }: Move,
): Partial<LeverCard> {
  const others = themes.slice(1).filter((one) => one.id !== theme?.id)
  return {
    ...(place ? { position: optimisticPosition(levers, id, place) } : {}),
    ...(theme === undefined ? {} : { themes: theme ? [theme, ...others] : [] }),
  }
}

interface Moved {
  move: Move
  event: NonNullable<MoveLeverMutation['moveLever']>
}

/** What takes a move back, as long as nobody moved the lever or changed its themes since. */
function moveBack(
  levers: readonly LeverView[],
  { id: leverId, themes }: LeverView,
  { move, event }: Moved,
): CommandInput<'moveLever'> {
  // The answer to a move is that the lever moved.
  if (!('rearranged' in event)) return { leverId }
  const { position, revision } = event
  const ids = levers.map(({ id }) => id)
  return {
    leverId,
    ...(move.place ? { ...placeIn(ids, leverId), position } : {}),
    ...(move.theme === undefined ? {} : { themeIds: themes.map(({ id }) => id), revision }),
  }
}
