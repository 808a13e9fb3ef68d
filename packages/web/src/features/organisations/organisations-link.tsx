import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'

/** The way to the bodies of the programme. */
export function OrganisationsLink() {
  return (
    <Link to="/organismes" className="text-link">
      <Trans>Organismes du programme</Trans>
    </Link>
  )
}
