import '../../i18n/later-words.js'
import { useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'
import type { Command, Outcome } from '../../apollo/outbox-entry.js'
import type { RefusalParts } from '../../apollo/refusal.js'
import { useLeviersClient } from '../../apollo/use-leviers-client.js'
import { useAnnounce } from '../../ui/announcer.js'
import { useLastGesture } from './last-gesture.js'
import type { LeverCard } from './lever-events.js'

interface OnLever {
  leverId: string
}

/** Something that is done on a board in one movement, and that can be taken back. */
export interface Gesture<Input extends OnLever, Result> {
  command: Command<Input, Result>
  input: Input
  /** What the bar says: « Levier déplacé. » */
  said: string
  /** What is said aloud besides: where it is now. */
  spoken: string
  /** What of the card is otherwise until the server has answered, and how it was. */
  hoped: Partial<LeverCard>
  before: Partial<LeverCard>
  /** What takes it back, from what the server answered. */
  back(result: NonNullable<Result>): Input
  /** Deals with a refusal instead of showing it; false when it is to be shown after all. */
  settle?(refusal: RefusalParts): Promise<boolean>
}

/** Gives a command as a gesture: shown at once, undone for a while, and never refused silently. */
export function useGesture() {
  useEffect(() => void loadWhatShows().catch(() => undefined), [])
  const { t } = useLingui()
  const { outbox } = useLeviersClient()
  const announce = useAnnounce()
  const last = useLastGesture()
  const { refused, undo } = useUndo()
  // Words that wait for a choice are not to be lost: what is refused meanwhile is kept among the refused changes.
  const mayShow = () => last.get()?.state !== 'conflict'
  return function make<Input extends OnLever, Result>(gesture: Gesture<Input, Result>): void {
    const { command, input, said, spoken, hoped, settle } = gesture
    const given = outbox.give(command, input, { handlesRefusal: mayShow, hoped })
    const { leverId } = input
    const done = { state: 'done', at: performance.now(), leverId, said, undo: () => void undo(gesture, given) } as const
    if (mayShow()) last.set(done)
    announce(`${spoken} ${t`Pour annuler : Ctrl + Z.`}`, 'spoken')
    void given.then(async (outcome) => {
      if (outcome.status === 'refused') {
        if (!mayShow()) return
        const isSettled = await settle?.(outcome.refusal)
        if (!isSettled) refused(t`Non enregistré. ${outcome.refusal.sentence}`)
      } else if (last.get() === done && !resultOf(outcome)) last.set(null)
    })
  }
}

/** Loaded before it is needed: a gesture may be made offline. Should it fail, it is loaded when it is to be shown. */
const loadWhatShows = () => Promise.all([import('./gesture-bar.js'), import('../../ui/status-chip.js')])

function useUndo() {
  const { t } = useLingui()
  const { outbox } = useLeviersClient()
  const announce = useAnnounce()
  const last = useLastGesture()
  const refused = (said: string) => {
    last.set({ state: 'refused', said })
    announce(said, 'spoken')
  }
  async function undo<Input extends OnLever, Result>(gesture: Gesture<Input, Result>, given: Promise<Outcome<Result>>) {
    const undoing = { state: 'undoing' } as const
    last.set(undoing)
    const outcome = await given
    // Its refusal is shown already.
    if (outcome.status === 'refused') return
    const result = resultOf(outcome)
    const options = { handlesRefusal: true, hoped: gesture.before }
    const back = result && (await outbox.give(gesture.command, gesture.back(result), options))
    if (back?.status === 'refused') refused(t`Impossible d’annuler. ${back.refusal.sentence}`)
    else {
      if (last.get() === undoing) last.set(null)
      announce(t`C’est annulé.`)
    }
  }
  return { refused, undo }
}

/** What the server answered; null when nothing had to change, or nothing was sent. */
function resultOf<Result>(outcome: Outcome<Result>): NonNullable<Result> | null {
  return outcome.status === 'acknowledged' ? (outcome.result ?? null) : null
}
