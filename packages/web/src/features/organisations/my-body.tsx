import type { College } from '@leviers/shared/roles'
import { Trans, useLingui } from '@lingui/react/macro'
import { frenchSpaces } from '../../i18n/french-spaces.js'
import { langOf } from '../../i18n/lang-of.js'
import { collegeNames } from '../people/college-name.js'
import { VouchedMark } from '../people/vouched-mark.js'
import { dot } from '../../ui/dot.js'

interface MyBodyProps {
  person: { organisation: string | null; college: College }
}

/** The body that one is a member of: it is not one's own to change. */
export function MyBody({ person: { organisation, college } }: MyBodyProps) {
  const { t } = useLingui()
  return (
    <div className="grid gap-1">
      <p className="font-semibold">
        <Trans>Organisme</Trans>
      </p>
      <p>
        <bdi lang={langOf('FR')}>{frenchSpaces(organisation ?? '')}</bdi> <VouchedMark />
        <span className="text-muted">{dot + t(collegeNames[college])}</span>
      </p>
      <p className="text-small text-muted">
        <Trans>
          L’administration du programme a confirmé votre organisme et son collège. Elle seule peut les changer.
        </Trans>
      </p>
    </div>
  )
}
