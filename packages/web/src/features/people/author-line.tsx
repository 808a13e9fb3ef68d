import type { College } from '@leviers/shared/roles'
import { Trans } from '@lingui/react/macro'
import { BodyName } from './body-name.js'

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
      <bdi className="font-semibold text-ink">{author.displayName}</bdi>{' '}
      {author.isGuest ? (
        <span>
          · <Trans>sans compte</Trans>
        </span>
      ) : (
        <span>
          · <BodyName person={author} />
        </span>
      )}
    </span>
  )
}
