import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useAnnounce } from '../../../../ui/announcer.js'
import { Dialog } from '../../../../ui/dialog.js'
import { Trouble } from '../../../../ui/trouble.js'
import { useRestoreVersion } from '../../sync/coediting-commands.js'

interface RestoreDialogProps {
  leverId: string
  revision: number
  onClose(): void
}

/** Says what restoring a version does, and does it when that is confirmed; the lever is then shown. */
export function RestoreVersionDialog({ leverId, revision, onClose }: RestoreDialogProps) {
  const { t } = useLingui()
  const { fault, isSending, restore } = useConfirmedRestore({ leverId, revision, onClose })
  return (
    <Dialog title={t`Rétablir la version ${revision} ?`} onClose={onClose}>
      <div className="grid gap-3">
        <p>
          <Trans>
            Le levier reprendra le contenu de cette version : le titre, le constat, ce qui est proposé et le texte.
          </Trans>
        </p>
        <p>
          <Trans>
            Rien n’est effacé : ce qui a été écrit depuis reste dans les versions précédentes, et pourra être rétabli à
            son tour.
          </Trans>
        </p>
        <p>
          <Trans>
            Les positions déjà données restent. Celles qui ont été données sur une autre version seront signalées.
          </Trans>
        </p>
      </div>
      {fault && <Trouble sentence={fault} />}
      <div className="flex flex-wrap gap-3">
        <button type="button" className="button primary" aria-disabled={isSending} onClick={() => void restore()}>
          {isSending ? <Trans>Enregistrement…</Trans> : <Trans>Rétablir cette version</Trans>}
        </button>
        <button type="button" className="button" onClick={onClose}>
          <Trans>Annuler</Trans>
        </button>
      </div>
    </Dialog>
  )
}

function useConfirmedRestore({ leverId, revision, onClose }: RestoreDialogProps) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const navigate = useNavigate()
  const params = useParams({ from: '/tableaux/$board/leviers/$lever/historique' })
  const restoreVersion = useRestoreVersion()
  const [fault, setFault] = useState<string | null>(null)
  const [isSending, setIsSending] = useState(false)
  const restore = async () => {
    if (isSending) return
    setIsSending(true)
    const outcome = await restoreVersion({ leverId, revision }, { handlesRefusal: true })
    setIsSending(false)
    if (outcome.status === 'refused') return setFault(outcome.refusal.sentence)
    if (outcome.status !== 'acknowledged') return onClose()
    if (outcome.result === null) return setFault(t`Le levier dit déjà la même chose : il n’y a rien à rétablir.`)
    await navigate({ to: '/tableaux/$board/leviers/$lever', params })
    announce(t`La version ${revision} est rétablie`)
  }
  return { fault, isSending, restore }
}
