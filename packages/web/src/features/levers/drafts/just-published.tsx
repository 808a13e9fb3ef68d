import '../../../i18n/later-words.js'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { CopyLink } from '../../../ui/copy-link.js'
import { CoAuthors } from '../co-authors/co-authors.js'
import { useLastPublished } from './last-published.js'
import type { LeverProse } from '../model/lever-events.js'
import type { LeverView } from '../model/lever-view.js'

const Dialog = lazy(() => import('../../../ui/dialog.js').then((found) => ({ default: found.Dialog })))

interface JustPublishedProps {
  lever: Pick<LeverView, 'id' | 'ordinal' | 'author' | 'onBehalfOf'>
  prose: LeverProse | null
  slug: string
}

/** Said once, to whoever published a lever: that it is there, and what one may do next. */
export function JustPublished({ lever, prose, slug }: JustPublishedProps) {
  const { t } = useLingui()
  const published = useLastPublished()
  const [isInviting, setIsInviting] = useState(false)
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    head.current?.focus()
    return () => published.set(null)
  }, [published])
  return (
    <section aria-labelledby="just-published" className="card border-agree p-5 grid gap-3">
      <h2 id="just-published" ref={head} tabIndex={-1} className="text-h3">
        <Trans>Votre levier n° {lever.ordinal} est publié</Trans>
      </h2>
      <p>
        <Trans>Tout le monde peut le lire, le commenter et dire sa position.</Trans>
      </p>
      <div className="flex flex-wrap gap-2">
        <CopyLink path={`/tableaux/${slug}/leviers/${lever.id}`} look="primary" />
        {prose && (
          <button type="button" className="button" onClick={() => setIsInviting(true)}>
            <Trans>Inviter à l’écrire</Trans>
          </button>
        )}
        <Link to="/tableaux/$board" params={{ board: slug }} className="button quiet">
          <Trans>Revenir au tableau</Trans>
        </Link>
      </div>
      <Suspense>
        {isInviting && prose && (
          <Dialog title={t`Inviter à écrire ce levier`} onClose={() => setIsInviting(false)}>
            <CoAuthors lever={lever} prose={prose} />
          </Dialog>
        )}
      </Suspense>
    </section>
  )
}
