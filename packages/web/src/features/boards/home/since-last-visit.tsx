import { Plural } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useCachedQuery } from '../../../client/use-cached-query.js'
import { Live } from '../../../ui/live.js'
import { useMe } from '../../people/me/use-me.js'
import { localVisitsOf, type LocalVisits } from '../model/local-visits.js'
import { touchedSince } from '../model/touched-since.js'
import { SinceVisitDocument } from '../documents/since-visit.generated.js'

/** How many levers of a board changed since one was last there; nothing at a first visit, or when nothing did. */
export function SinceLastVisit({ board }: { board: { id: string; slug: string } }) {
  const { status, me } = useMe()
  if (status === 'unknown') return null
  const onDevice = localVisitsOf(board.id)
  // Who never came here is told nothing, and nothing is asked.
  if (!me && onDevice.board === null) return null
  return <Touched key={me?.id ?? ''} board={board} onDevice={me ? null : onDevice} />
}

function Touched({ board, onDevice }: { board: { id: string; slug: string }; onDevice: LocalVisits | null }) {
  const { answer } = useCachedQuery(SinceVisitDocument, { boardId: board.id })
  const { boardVisit = null, leverVisits = [] } = answer?.me ?? {}
  const ownVisits = {
    board: boardVisit?.number ?? null,
    levers: Object.fromEntries(leverVisits.map(({ leverId, number }) => [leverId, number])),
  }
  const levers = answer?.board?.levers.edges.map(({ node }) => node) ?? []
  const count = touchedSince(levers, onDevice ?? ownVisits)
  if (count === 0) return null
  return (
    <p className="font-semibold">
      <Link to="/tableaux/$board" params={{ board: board.slug }} search={{ tri: 'ACTIVE' }} className="text-link">
        <Live of={count}>
          <Plural
            value={count}
            one="# levier a du nouveau depuis votre dernière visite"
            other="# leviers ont du nouveau depuis votre dernière visite"
          />
        </Live>
      </Link>
    </p>
  )
}
