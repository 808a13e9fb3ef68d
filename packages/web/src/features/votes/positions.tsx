import { Trans, useLingui } from '@lingui/react/macro'
import type { ComponentProps } from 'react'
import { VoteBar } from './vote-bar.js'
import { VoteButtons } from './vote-buttons.js'

interface PositionsProps {
  lever: ComponentProps<typeof VoteBar> & ComponentProps<typeof VoteButtons>['lever']
  isOpen: boolean
}

/** How people stand towards a lever, and one's own position: beside its text, or as a bar below it. */
export function Positions({ lever, isOpen }: PositionsProps) {
  const { t } = useLingui()
  return (
    <aside aria-label={t`Positions`} className="positions">
      <h2 className="text-h3 hidden lg:block print:hidden">
        <Trans>Ma position</Trans>
      </h2>
      <VoteBar tally={lever.tally} />
      {isOpen && (
        <div className="position-bar">
          <VoteButtons lever={lever} />
        </div>
      )}
    </aside>
  )
}
