import { Plural } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useAgo } from '../../../client/use-ago.js'
import { Live } from '../../../ui/live.js'
import { AuthorLine } from '../../people/author-line.js'
import type { LeverView } from '../model/lever-view.js'
import { dot } from '../../../ui/dot.js'

interface WrittenByProps {
  lever: LeverView
  /** Who wrote words that are in the text now; none while its author alone did. */
  shares: readonly { person: { id: string } }[]
  slug: string
}

/** Who proposed a lever and when, who else wrote it, and its versions. */
export function WrittenBy({ lever, shares, slug }: WrittenByProps) {
  const ago = useAgo()
  const others = new Set(shares.map(({ person }) => person.id).filter((id) => id !== lever.author?.id)).size
  return (
    <p className="text-small text-muted">
      <AuthorLine author={lever.author} onBehalfOf={lever.onBehalfOf} />
      {others > 0 && ' '}
      {others > 0 && (
        <Link
          to="/tableaux/$board/leviers/$lever/historique"
          params={{ board: slug, lever: lever.id }}
          className="text-link"
        >
          <Plural value={others} one="et # autre personne" other="et # autres personnes" />
        </Link>
      )}
      <Live of={ago(lever.publishedAt)}>{dot + ago(lever.publishedAt)}</Live>
      {lever.editedAt && (
        <>
          {dot}
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
