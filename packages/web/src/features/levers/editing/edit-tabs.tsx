import '../../../i18n/later-words.js'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'

const look =
  'button aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:text-accent-soft-ink whitespace-normal'

/** All that can be changed of a lever, from each page where some of it is. */
export function EditTabs({ params, now }: { params: { board: string; lever: string }; now: 'text' | 'details' }) {
  const { t } = useLingui()
  const current = (name: typeof now) => (name === now ? 'page' : undefined)
  return (
    <nav aria-label={t`Modifier`} className="flex flex-wrap items-center gap-2">
      <Link
        to="/tableaux/$board/leviers/$lever/modifier"
        params={params}
        className={look}
        aria-current={current('text')}
      >
        <Trans>Le texte</Trans>
      </Link>
      <Link
        to="/tableaux/$board/leviers/$lever/details"
        params={params}
        className={look}
        aria-current={current('details')}
      >
        <Trans>Titre, constat, ce qui est proposé, thèmes et quartiers</Trans>
      </Link>
    </nav>
  )
}
