import { Plural } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useAgo } from '../../apollo/use-ago.js'
import { Live } from '../../ui/live.js'
import { AuthorLine } from '../people/author-line.js'
import type { LeverView } from './lever-view.js'

/** Who proposed a lever and when, and its versions. */
export function WrittenBy({ lever, slug }: { lever: LeverView; slug: string }) {
  const ago = useAgo()
  return (
    <p className="text-small text-muted">
      <AuthorLine author={lever.author} /> · <Live of={ago(lever.publishedAt)}>{ago(lever.publishedAt)}</Live>
      {lever.editedAt && (
        <>
          {' · '}
          <Link
            to="/tableaux/$board/leviers/$lever/historique"
            params={{ board: slug, lever: lever.id }}
            className="text-link"
          >
            <Live of={`${lever.revision} ${ago(lever.editedAt)}`}>
              <Plural
                value={lever.revision}
                one={`Modifié ${ago(lever.editedAt)}`}
                other={`# versions, la dernière ${ago(lever.editedAt)}`}
              />
            </Live>
          </Link>
        </>
      )}
    </p>
  )
}
