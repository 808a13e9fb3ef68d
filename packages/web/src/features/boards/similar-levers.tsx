import '../../i18n/later-words.js'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useBoard } from './use-board.js'

const enoughToSearch = 8

/** What others already propose, while the title is being written. */
export function SimilarLevers({ slug, title }: { slug: string; title: string }) {
  const longest = title.split(/\s+/).toSorted((a, b) => b.length - a.length)[0] ?? ''
  if (longest.length < enoughToSearch) return null
  return <SimilarList slug={slug} search={longest} />
}

function SimilarList({ slug, search }: { slug: string; search: string }) {
  const { levers } = useBoard(slug, { sort: 'AGREED', themeId: null, neighbourhood: null, search, status: null })
  if (levers.length === 0) return null
  return (
    <aside className="card bg-accent-soft p-5 grid gap-2">
      <h2 className="text-h3">
        <Trans>D’autres en parlent déjà</Trans>
      </h2>
      <ul className="grid gap-1 list-disc pl-5">
        {levers.slice(0, 3).map((lever) => (
          <li key={lever.id}>
            <Link
              to="/tableaux/$board/leviers/$lever"
              params={{ board: slug, lever: lever.id }}
              className="text-link"
              target="_blank"
            >
              {lever.title}
            </Link>
          </li>
        ))}
      </ul>
    </aside>
  )
}
