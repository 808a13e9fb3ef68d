import { Plural } from '@lingui/react/macro'
import { Live } from '../../../ui/live.js'
import { dot } from '../../../ui/dot.js'

interface Counted {
  leverCount: number
  commentCount: number
  voteCount: number
}

/** How much there is on a board. */
export function BoardCounts({ board: { leverCount, commentCount, voteCount } }: { board: Counted }) {
  return (
    <>
      <Live of={leverCount}>
        <Plural value={leverCount} one="# levier" other="# leviers" />
      </Live>
      {dot}
      <Live of={commentCount}>
        <Plural value={commentCount} one="# commentaire" other="# commentaires" />
      </Live>
      {dot}
      <Live of={voteCount}>
        <Plural value={voteCount} one="# position" other="# positions" />
      </Live>
    </>
  )
}
