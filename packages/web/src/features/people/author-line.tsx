import type { College } from '@leviers/shared/roles'
import { Trans } from '@lingui/react/macro'
import { BodyName } from './body-name.js'
import { dot } from '../../ui/dot.js'

/** A body that somebody speaks for. */
export interface SpokenFor {
  name: string
  isVouched: boolean
}

interface Author {
  displayName: string
  college: College
  organisation: string | null
  isGuest: boolean
  isVouched: boolean
}

interface AuthorLineProps {
  author: Author | null
  /** The body in whose name it is written; null in the author's own. */
  onBehalfOf?: SpokenFor | null
}

/** Who wrote something, of which body they are, or in the name of which they write. */
export function AuthorLine({ author, onBehalfOf }: AuthorLineProps) {
  if (!author) return null
  if (onBehalfOf) {
    const body = { organisation: onBehalfOf.name, isVouched: onBehalfOf.isVouched }
    return (
      <Trans>
        <bdi className="font-semibold text-ink">{author.displayName}</bdi>, au nom de <BodyName person={body} />
      </Trans>
    )
  }
  return (
    <span>
      <bdi className="font-semibold text-ink">{author.displayName}</bdi>
      {dot}
      {author.isGuest ? <Trans>sans compte</Trans> : <BodyName person={author} />}
    </span>
  )
}
