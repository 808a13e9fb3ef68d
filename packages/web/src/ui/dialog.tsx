import { useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useEffect, useRef, useState, type FocusEvent, type ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { closeByEarlyEscape } from './focus/close-by-early-escape.js'

const LeaveQuestion = lazy(() => import('./leave-question.js').then((found) => ({ default: found.LeaveQuestion })))

interface DialogProps {
  title: string
  onClose(): void
  children: ReactNode
}

/**
 * A dialog over the page: it keeps the focus, Esc closes it, and the focus goes back where it was. What was typed in it is
 * not thrown away by a press beside it, or by any other way to close it: it asks.
 */
export function Dialog({ title, onClose, children }: DialogProps) {
  const { t } = useLingui()
  const [isAsking, setIsAsking] = useState(false)
  const typed = useTyped()
  const close = () => (typed.isAny() ? setIsAsking(true) : onClose())
  useEffect(() => closeByEarlyEscape(close))
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => isOpen || close()}
      className="fixed inset-0 z-40 grid place-items-end sm:place-items-center bg-[rgb(8_16_32/60%)] overflow-y-auto"
    >
      <Modal className="w-full sm:max-w-xl sm:m-6">
        <AriaDialog className="card rounded-b-none sm:rounded-b-2xl p-6 grid gap-5 outline-none max-h-dvh overflow-y-auto">
          <div className="flex items-baseline gap-4">
            <Heading slot="title" className="flex-1 text-h2">
              {title}
            </Heading>
            <button type="button" className="button quiet" onClick={close}>
              {t`Fermer`}
            </button>
          </div>
          <Suspense>{isAsking && <LeaveQuestion onStay={() => setIsAsking(false)} onLeave={onClose} />}</Suspense>
          <div className="grid gap-5" onFocus={typed.remember}>
            {children}
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Whether fields have other words than when one came to them. */
function useTyped() {
  const begun = useRef(new Map<HTMLInputElement | HTMLTextAreaElement, string>())
  return {
    remember({ target }: FocusEvent) {
      const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
      if (isField && !begun.current.has(target)) begun.current.set(target, target.value)
    },
    isAny: () =>
      [...begun.current].some(([field, words]) => field.isConnected && field.value !== words && field.value.trim()),
  }
}
