import { Trans } from '@lingui/react/macro'
import { useRef } from 'react'
import { frenchSpaces } from '../../../i18n/french-spaces.js'
import { Dialog } from '../../../ui/dialog.js'
import { MemberInvitations } from '../invitations/member-invitations.js'
import { AddMember } from './add-member.js'
import { MemberList } from './member-list.js'
import type { OrganisationCard_OrganisationFragment as Organisation } from '../organisation-card.generated.js'

interface MembersDialogProps {
  organisation: Organisation
  onClose(): void
}

/** Who belongs to a body, as administrators say it. */
export function MembersDialog({ organisation, onClose }: MembersDialogProps) {
  const { id, name } = organisation
  const heading = useRef<HTMLHeadingElement>(null)
  // The button that was pressed is no more, and who is a member now is told there.
  const changed = () => heading.current?.focus()
  return (
    <Dialog title={frenchSpaces(name)} onClose={onClose}>
      <section className="grid gap-3" aria-labelledby="members">
        <h3 id="members" ref={heading} tabIndex={-1} className="outline-none">
          <Trans>Membres</Trans>
        </h3>
        <MemberList organisationId={id} after={null} onEnded={changed} />
      </section>
      <AddMember organisationId={id} onAdded={changed} />
      <MemberInvitations organisationId={id} />
    </Dialog>
  )
}
