import { Trans } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { frenchSpaces } from '../../i18n/french-spaces.js'
import { Dialog } from '../../ui/dialog.js'
import { AddMember } from './add-member.js'
import { MemberList } from './member-list.js'
import type { OrganisationCard_OrganisationFragment as Organisation } from './organisation-card.generated.js'

interface MembersDialogProps {
  organisation: Organisation
  /** Somebody became a member, or is no longer. */
  onChange(): void
  onClose(): void
}

/** Who belongs to a body, as administrators say it. */
export function MembersDialog({ organisation, onChange, onClose }: MembersDialogProps) {
  const { id, name } = organisation
  const heading = useRef<HTMLHeadingElement>(null)
  const [changes, setChanges] = useState(0)
  const changed = () => {
    // The button that was pressed is no more, and who is a member now is told there.
    heading.current?.focus()
    setChanges(changes + 1)
    onChange()
  }
  return (
    <Dialog title={frenchSpaces(name)} onClose={onClose}>
      <section className="grid gap-3" aria-labelledby="members">
        <h3 id="members" ref={heading} tabIndex={-1} className="outline-none">
          <Trans>Membres</Trans>
        </h3>
        <MemberList key={changes} organisationId={id} after={null} onEnded={changed} />
      </section>
      <AddMember organisationId={id} onAdded={changed} />
    </Dialog>
  )
}
