import '../../../i18n/later-words.js'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import { useStore } from '../../../client/use-store.js'
import { ConflictDialog } from '../editing/conflict-dialog.js'
import { useUndoState, type UndoState } from '../../../ui/undo-state.js'
import type { LeverConflict } from '../editing/lever-conflict.js'

/** Milliseconds for which what was just done can be taken back, not counting while the bar is looked at. */
const undoTime = 10_000
const tick = 200

/** What became of the last gesture: « Levier déplacé. Annuler », for ten seconds, or why it was refused. */
export function UndoBar() {
  const last = useUndoState<LeverConflict>()
  const undoable = useStore(last)
  const close = () => last.set(null)
  if (undoable?.state === 'done') return <UndoOffer key={undoable.at} undoable={undoable} onClose={close} />
  if (undoable?.state === 'conflict') return <Conflict undoable={undoable} onClose={close} />
  if (undoable?.state === 'refused') return <Bar onClose={close}>{undoable.sentence}</Bar>
  return (
    <Bar>
      <Trans>Annulation…</Trans>
    </Bar>
  )
}

type Of<State> = Extract<UndoState<LeverConflict>, { state: State }>

function UndoOffer({ undoable, onClose }: { undoable: Of<'done'>; onClose(): void }) {
  const bar = useRef<HTMLElement>(null)
  useClosing(onClose, bar)
  useCtrlZ(undoable.undo)
  const thenGoBack = (run: () => void) => () => {
    run()
    undoable.goBack()
  }
  return (
    <Bar onClose={thenGoBack(onClose)} ref={bar}>
      {undoable.sentence}
      <button type="button" className="button" title="Ctrl + Z" onClick={thenGoBack(undoable.undo)}>
        <Trans>Annuler</Trans>
      </button>
    </Bar>
  )
}

function Conflict({ undoable: { conflict, keep, take }, onClose }: { undoable: Of<'conflict'>; onClose(): void }) {
  const [isOpen, setIsOpen] = useState(true)
  const onTake = () => {
    take?.()
    onClose()
  }
  const onLater = () => setIsOpen(false)
  if (isOpen) return <ConflictDialog conflict={conflict} onKeep={keep} onTake={onTake} onLater={onLater} />
  return (
    <Bar onClose={onClose}>
      <Trans>Votre version n’est pas enregistrée.</Trans>
      <button type="button" className="button" onClick={() => setIsOpen(true)}>
        <Trans>Comparer</Trans>
      </button>
    </Bar>
  )
}

interface BarProps {
  children: ReactNode
  onClose?(): void
  ref?: RefObject<HTMLElement | null>
}

function Bar({ children, onClose, ref }: BarProps) {
  const { t } = useLingui()
  return (
    <section
      ref={ref}
      aria-label={t`Ce que vous venez de faire`}
      className="gesture-bar fixed inset-x-0 bottom-4 z-30 px-4 flex justify-center pointer-events-none"
    >
      <div className="card border-strong-line shadow-lg pointer-events-auto flex items-center gap-3 py-2 pl-4 pr-2 max-w-xl font-semibold">
        <div className="flex-1 flex flex-wrap items-center gap-x-4 gap-y-1">{children}</div>
        {onClose && (
          <button type="button" className="button quiet no-underline" aria-label={t`Fermer`} onClick={onClose}>
            <span aria-hidden="true">✕</span>
          </button>
        )}
      </div>
    </section>
  )
}

/** Closes after a while; the time stands still while the pointer or the focus is on it. */
function useClosing(onClose: () => void, bar: RefObject<HTMLElement | null>): void {
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  useEffect(() => {
    let left = undoTime
    const timer = setInterval(() => {
      if (!bar.current?.matches(':hover, :focus-within')) left -= tick
      if (left <= 0) close.current()
    }, tick)
    return () => clearInterval(timer)
  }, [bar])
}

/** Ctrl + Z (⌘ + Z), as long as nobody is writing: there it takes back what is written. */
function useCtrlZ(undo: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isWriting =
        event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')
      if (event.key !== 'z' || event.shiftKey || !(event.ctrlKey || event.metaKey) || isWriting) return
      event.preventDefault()
      undo()
    }
    // Before the lists that keep what is pressed in them to themselves.
    addEventListener('keydown', press, { capture: true })
    return () => removeEventListener('keydown', press, { capture: true })
  }, [undo])
}
