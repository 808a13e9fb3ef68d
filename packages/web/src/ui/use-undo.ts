import '../i18n/later-words.js'
import { useLingui } from '@lingui/react/macro'
import type { Outcome } from '../client/outbox/outbox-entry.js'
import { useAnnounce } from './announcer.js'
import { useUndoState, type UndoState } from './undo-state.js'

/** What was just done, and what takes it back. */
export interface Undoable {
  /** What the bar says: « Levier déplacé. » */
  sentence: string
  /** What is said aloud. */
  spoken: string
  /** Takes it back: what became of that; null when there was nothing to take back, 'already-shown' when a refusal is shown already. */
  back(): Promise<Outcome<unknown> | null | 'already-shown'>
  /** Gives the focus to what it was done to. */
  goBack(): void
}

/** Shows for a while what was just done, with « Annuler ». */
export function useUndo() {
  const { t } = useLingui()
  const announce = useAnnounce()
  const last = useUndoState<unknown>()
  const refused = (sentence: string) => {
    last.set({ state: 'refused', sentence })
    announce(sentence, 'spoken')
  }
  async function undo({ back }: Undoable): Promise<void> {
    const undoing = { state: 'undoing' } as const
    last.set(undoing)
    const outcome = await back()
    if (outcome === 'already-shown') return
    if (outcome?.status === 'refused') return refused(t`Impossible d’annuler. ${outcome.refusal.sentence}`)
    if (last.get() === undoing) last.set(null)
    announce(t`C’est annulé.`)
  }
  function offer(undoable: Undoable): UndoState | null {
    const { sentence, spoken, goBack } = undoable
    const done = { state: 'done', at: performance.now(), sentence, goBack, undo: () => void undo(undoable) } as const
    // Words that wait for a choice are not to be lost.
    const mayShow = last.get()?.state !== 'conflict'
    if (mayShow) last.set(done)
    announce(`${spoken} ${t`Pour annuler : Ctrl + Z.`}`, 'spoken')
    return mayShow ? done : null
  }
  return { offer, refused }
}
