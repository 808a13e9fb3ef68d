import type { LeverCard } from '../../levers/model/lever-events.js'
import type { BoardState } from '../model/board-state.js'
import type { Rename } from './renaming.js'

/** The themes and neighbourhoods of the programme, as they are now. */
interface Places {
  themes: readonly LeverCard['themes'][number][]
  neighbourhoods: readonly LeverCard['neighbourhoods'][number][]
}

/** Renames cards; one of which nothing has another name stays itself. */
export function renameBy({ themes, neighbourhoods }: Places): Rename {
  const themeNow = new Map(themes.map(({ id, name, colour }) => [id, { id, name, colour }]))
  const placeNow = new Map(neighbourhoods.map(({ code, name }) => [code, { code, name }]))
  return (card) => {
    const now = {
      ...card,
      themes: card.themes.map((theme) => themeNow.get(theme.id) ?? theme),
      neighbourhoods: card.neighbourhoods.map((one) => placeNow.get(one.code) ?? one),
    }
    return namesOf(now) === namesOf(card) ? card : now
  }
}

/** A board with its cards renamed; itself when none has another name. */
export function withNames(state: BoardState, rename: Rename): BoardState {
  const renamed = [...state.levers].flatMap(([id, lever]) => {
    const card = rename(lever.card)
    return card === lever.card ? [] : [[id, { ...lever, card }] as const]
  })
  return renamed.length === 0 ? state : { ...state, levers: new Map([...state.levers, ...renamed]) }
}

function namesOf({ themes, neighbourhoods }: LeverCard): string {
  return JSON.stringify([
    ...themes.map(({ name, colour }) => [name, colour]),
    ...neighbourhoods.map(({ name }) => name),
  ])
}
