import type { College } from '@leviers/shared/roles'
import { Trans } from '@lingui/react/macro'
import { BodyName } from './body-name.js'
import { dot } from '../../ui/dot.js'

interface Author {
  displayName: string
  college: College
  organisation: string | null
  isGuest: boolean
  isVouched: boolean
}

/** Who wrote something, and for which body. */
export function AuthorLine({ author }: { author: Author | null }) {
  if (!author) return null
  return (
    <span>
      <bdi className="font-semibold text-ink">{author.displayName}</bdi>
      {dot}
      {author.isGuest ? <Trans>sans compte</Trans> : <BodyName person={author} />}
    </span>
  )
}
