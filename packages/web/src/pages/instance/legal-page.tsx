import '../../i18n/later-words.js'
import '../../i18n/legal-words.js'
import type { LegalEntry, LegalNotice } from '@leviers/shared/legal-notice'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { entryNames } from '../../features/administration/legal/entry-names.js'
import { useLegalNotice } from '../../features/boards/sync/use-legal-notice.js'
import { administers } from '../../features/people/administers.js'
import { useMe } from '../../features/people/me/use-me.js'
import { Skeleton } from '../../ui/skeleton.js'
import { Trouble } from '../../ui/trouble.js'
import { useTitle } from '../../ui/use-title.js'
import { WayBack } from '../way-back.js'

interface LegalPageProps {
  title: string
  /** What it needs to be told. */
  needed: (notice: LegalNotice) => readonly LegalEntry[]
  children(notice: LegalNotice, textRetentionDays: number): ReactNode
}

/** One of the legal pages: what is missing is said before the rest, and nothing is made up. */
export function LegalPage({ title, needed, children }: LegalPageProps) {
  useTitle(title)
  const { answer, refusal, reload } = useLegalNotice()
  return (
    <div className="page max-w-3xl py-8 grid gap-8">
      <WayBack to="/" />
      <h1>{title}</h1>
      {answer ? (
        <>
          <Missing entries={needed(answer.legalNotice).filter((name) => !answer.legalNotice[name])} />
          {children(answer.legalNotice, answer.instance.textRetentionDays)}
        </>
      ) : refusal ? (
        <Trouble isInstead sentence={refusal.sentence} onRetry={reload} />
      ) : (
        <Skeleton />
      )}
    </div>
  )
}

function Missing({ entries }: { entries: readonly LegalEntry[] }) {
  const { t } = useLingui()
  const { me } = useMe()
  if (entries.length === 0) return null
  const names = entries.map((name) => t(entryNames[name])).join(', ')
  return (
    <div className="card bg-sunk p-5 grid gap-3 justify-items-start">
      <p>
        <Trans>Cette page n’est pas complète. Il y manque : {names}.</Trans>
      </p>
      {administers(me) && (
        <Link to="/administration" search={{ partie: 'pages' }} className="button">
          <Trans>Compléter les pages légales</Trans>
        </Link>
      )}
    </div>
  )
}
