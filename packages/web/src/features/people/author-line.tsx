import type { College } from '@leviers/shared/roles'
import { Trans, useLingui } from '@lingui/react/macro'
import { collegeNames } from './college-name.js'

interface Author {
  displayName: string
  college: College
  organisation: string | null
  isGuest: boolean
}

/** Who wrote something, and for which body. */
export function AuthorLine({ author }: { author: Author | null }) {
  const { t } = useLingui()
  if (!author) return null
  const body = author.organisation ?? t(collegeNames[author.college])
  return (
    <span>
      <span className="font-semibold text-ink">{author.displayName}</span>{' '}
      {author.isGuest ? (
        <span>
          · <Trans>invité·e</Trans>
        </span>
      ) : (
        <span>· {body}</span>
      )}
    </span>
  )
}
