import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'

/** A dialog over the page: it keeps the focus, Esc closes it, and the focus goes back where it was. */
export function Dialog({ title, onClose, children }: { title: string; onClose(): void; children: ReactNode }) {
  const { t } = useLingui()
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => isOpen || onClose()}
      className="fixed inset-0 z-40 grid place-items-end sm:place-items-center bg-[rgb(8_16_32/60%)] overflow-y-auto"
    >
      <Modal className="w-full sm:max-w-xl sm:m-6">
        <AriaDialog className="card rounded-b-none sm:rounded-b-2xl p-6 grid gap-5 outline-none max-h-dvh overflow-y-auto">
          <div className="flex items-start gap-4">
            <Heading slot="title" className="flex-1 text-h2">
              {title}
            </Heading>
            <button type="button" className="button quiet" onClick={onClose}>
              {t`Fermer`}
            </button>
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
