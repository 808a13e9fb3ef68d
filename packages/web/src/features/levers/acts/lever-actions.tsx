import '../../../i18n/later-words.js'
import type { LeverStatus } from '@leviers/shared/lever-statuses'
import { isDecided } from '@leviers/shared/status-steps'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useAnnounce } from '../../../ui/announcer.js'
import { useMe } from '../../people/me/use-me.js'
import { useStanding } from '../../people/me/use-standing.js'
import { isInvited } from '../model/is-co-author.js'
import { StatusMenu } from '../gestures/status-menu.js'
import type { LeverProse } from '../model/lever-events.js'
import { useMayWrite } from '../model/use-may-write.js'
import { useRestoreLever } from '../model/levers-commands.js'
import { SeeLever } from './see-lever.js'

const HideDialog = lazy(() => import('./hide-lever-dialog.js').then((found) => ({ default: found.HideLeverDialog })))
const WithdrawDialog = lazy(() =>
  import('./withdraw-lever-dialog.js').then((found) => ({ default: found.WithdrawLeverDialog })),
)

const nobodyElse = { coAuthors: [], openToMembers: false }

interface ActedLever {
  id: string
  title: string
  status: LeverStatus
  state: string
  review: string
  lastNumber: number
  author: { id: string } | null
}

interface LeverActionsProps {
  lever: ActedLever
  /** Who was invited to write it; null until that is read. */
  prose: LeverProse | null
  slug: string
  onRename(): void
}

/** What its authors and moderators can do with a lever. */
export function LeverActions({ lever, prose, slug, onRename }: LeverActionsProps) {
  const { t } = useLingui()
  const { isModerator, isAuthor, may } = useStanding()
  const { me } = useMe()
  const [open, setOpen] = useState<'hide' | 'withdraw' | null>(null)
  const isMine = isAuthor(lever.author?.id)
  const isOpen = lever.state === 'PUBLISHED'
  const mayWrite = useMayWrite(lever, prose ?? nobodyElse) === null && isOpen
  const towards = { isInvited: me !== null && isInvited(me, prose ?? nobodyElse) }
  const mayDecide = isOpen && may('changeLeverStatus', lever.author?.id, towards)
  const params = { board: slug, lever: lever.id }
  if (!isMine && !isModerator && !mayWrite && !mayDecide) return null
  return (
    <fieldset
      className="min-w-0 flex flex-wrap gap-2 border-t border-line pt-4 empty:hidden"
      aria-label={t`Actions sur ce levier`}
    >
      {mayWrite && (
        <>
          <Link to="/tableaux/$board/leviers/$lever/modifier" params={params} className="button">
            <Trans>Modifier</Trans>
          </Link>
          <button type="button" className="button" data-control="rename" onClick={onRename}>
            <Trans>Renommer</Trans>
          </button>
        </>
      )}
      {isOpen && may('withdrawLever', lever.author?.id, { isDecided: isDecided(lever.status) }) && (
        <button type="button" className="button" onClick={() => setOpen('withdraw')}>
          <Trans>Retirer le levier</Trans>
        </button>
      )}
      {isModerator && !isMine && isOpen && (
        <>
          {lever.review === 'UNREVIEWED' && <SeeLever lever={lever} />}
          <button type="button" className="button" onClick={() => setOpen('hide')}>
            <Trans>Masquer</Trans>
          </button>
        </>
      )}
      {mayDecide && <StatusMenu lever={lever} />}
      {isModerator && lever.state === 'HIDDEN' && <ShowAgain leverId={lever.id} />}
      <Suspense>
        {open === 'hide' && <HideDialog leverId={lever.id} onClose={() => setOpen(null)} />}
        {open === 'withdraw' && <WithdrawDialog leverId={lever.id} onClose={() => setOpen(null)} />}
      </Suspense>
    </fieldset>
  )
}

function ShowAgain({ leverId }: { leverId: string }) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const restore = useRestoreLever()
  const show = async () => {
    const outcome = await restore({ leverId })
    if (outcome.status === 'acknowledged') announce(t`Levier affiché de nouveau`)
  }
  return (
    <button type="button" className="button" onClick={() => void show()}>
      <Trans>Afficher de nouveau</Trans>
    </button>
  )
}
