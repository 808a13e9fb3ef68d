import { everythingOn, type OwnPhase } from '@leviers/shared/phases'
import type { ProgrammeQuery } from '../boards/documents/programme.generated.js'

export type BoardToEdit = Pick<
  ProgrammeQuery['programme']['boards'][number],
  | 'id'
  | 'slug'
  | 'title'
  | 'description'
  | 'state'
  | 'visibility'
  | 'proposers'
  | 'guestsVote'
  | 'ownPhase'
  | 'revision'
>

/** A board as a form begins with it. */
export function fieldsOf(board: BoardToEdit | null) {
  const { title = '', description = '', visibility = 'PUBLIC' } = board ?? {}
  const { state = 'OPEN', proposers = 'EVERYBODY', guestsVote = true } = board ?? {}
  const own = ownDaysOf(board?.ownPhase ?? null)
  return { title, description, visibility, state, proposers, guestsVote, hasOwnDays: Boolean(board?.ownPhase), ...own }
}

export type BoardFields = ReturnType<typeof fieldsOf>

/** What was changed, and nothing else: what somebody else changes meanwhile stays. */
export function changesOf(board: BoardToEdit, fields: BoardFields) {
  const before = fieldsOf(board)
  const { hasOwnDays, ...others } = fields
  const own = ownDaysOf(fields)
  const names = Object.keys(own)
  const isOther = ([name, value]: [string, unknown]) =>
    !names.includes(name) && value !== before[name as keyof BoardFields]
  const isSameDays = hasOwnDays === before.hasOwnDays && JSON.stringify(own) === JSON.stringify(ownDaysOf(before))
  return {
    ...Object.fromEntries(Object.entries(others).filter(isOther)),
    ...(isSameDays ? {} : hasOwnDays ? { ownPhase: own } : { followsProgramme: true }),
  }
}

/** The days of a board's own, as a form begins with them: everything is open in them, unless said otherwise. */
function ownDaysOf(days: OwnPhase | null): OwnPhase {
  const { startsOn, endsOn } = days ?? { startsOn: '', endsOn: '' }
  const { createLever, editLever, comment, vote, seeResults } = days ?? everythingOn
  return { startsOn, endsOn, createLever, editLever, comment, vote, seeResults }
}
