import '../../../i18n/later-words.js'
import { useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'
import type { Command, Outcome } from '../../../client/outbox/outbox-entry.js'
import type { RefusalParts } from '../../../client/request/refusal.js'
import { useLeviersClient } from '../../../client/use-leviers-client.js'
import { useUndoState } from '../../../ui/undo-state.js'
import { useUndo } from '../../../ui/use-undo.js'
import { focusLeverSoon } from '../model/focus-lever.js'
import type { LeverConflict } from '../editing/lever-conflict.js'
import type { LeverCard } from '../model/lever-events.js'

interface OnLever {
  leverId: string
}

/** Something that is done on a board in one movement, and that can be taken back. */
export interface UndoableCommand<Input extends OnLever, Result> {
  command: Command<Input, Result>
  input: Input
  /** What the bar says: « Levier déplacé. » */
  sentence: string
  /** What is said aloud besides: where it is now. */
  spoken: string
  /** What of the card is otherwise until the server has answered, and how it was. */
  optimistic: Partial<LeverCard>
  before: Partial<LeverCard>
  /** What takes it back, from what the server answered. */
  back(result: NonNullable<Result>): Input
  /** Deals with a refusal instead of showing it; false when it is to be shown after all. */
  settle?(refusal: RefusalParts): Promise<boolean>
}

/** Gives a command as a gesture: shown at once, undone for a while, and never refused silently. */
export function useUndoable() {
  useEffect(() => void loadWhatShows().catch(() => undefined), [])
  const { t } = useLingui()
  const { outbox } = useLeviersClient()
  const last = useUndoState<LeverConflict>()
  const { offer, refused } = useUndo()
  // Words that wait for a choice are not to be lost: what is refused meanwhile is kept among the refused changes.
  const mayShow = () => last.get()?.state !== 'conflict'
  return function make<Input extends OnLever, Result>(undoable: UndoableCommand<Input, Result>): void {
    const { command, input, sentence, spoken, optimistic, before, settle } = undoable
    const given = outbox.submit(command, input, { handlesRefusal: mayShow, optimistic })
    const back = async () => {
      const outcome = await given
      if (outcome.status === 'refused') return 'already-shown'
      const result = resultOf(outcome)
      return result && outbox.submit(command, undoable.back(result), { handlesRefusal: true, optimistic: before })
    }
    const done = offer({ sentence, spoken, back, goBack: () => focusLeverSoon(input.leverId) })
    void given.then(async (outcome) => {
      if (outcome.status === 'refused') {
        if (!mayShow()) return
        const isSettled = await settle?.(outcome.refusal)
        if (!isSettled) refused(t`Non enregistré. ${outcome.refusal.sentence}`)
      } else if (done && last.get() === done && !resultOf(outcome)) last.set(null)
    })
  }
}

/** Loaded before it is needed: a gesture may be made offline. Should it fail, it is loaded when it is to be shown. */
const loadWhatShows = () => import('./undo-bar.js')

/** What the server answered; null when nothing had to change, or nothing was sent. */
function resultOf<Result>(outcome: Outcome<Result>): NonNullable<Result> | null {
  return outcome.status === 'acknowledged' ? (outcome.result ?? null) : null
}
