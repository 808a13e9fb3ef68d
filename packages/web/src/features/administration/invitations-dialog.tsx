import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useApolloQuery } from '../../client/use-apollo-query.js'
import { Dialog } from '../../ui/dialog.js'
import { Skeleton } from '../../ui/skeleton.js'
import { Trouble } from '../../ui/trouble.js'
import { inApolloZone } from '../people/me/apollo-zone.js'
import { BoardInvitationsDocument } from './board-invitations.generated.js'
import { InvitationLinks } from './invitation-links.js'
import { InvitedPeople } from './invited-people.js'

interface InvitationsDialogProps {
  board: { id: string; title: string }
  onClose(): void
}

/** Who is invited to a board: by name, or by a link. */
export function InvitationsDialog({ board, onClose }: InvitationsDialogProps) {
  const { t } = useLingui()
  return (
    <Dialog title={t`Invitations : ${board.title}`} onClose={onClose}>
      <Invitations boardId={board.id} />
    </Dialog>
  )
}

const Invitations = inApolloZone(function Invited({ boardId }: { boardId: string }) {
  const { answer, refusal, reload } = useApolloQuery(BoardInvitationsDocument, { boardId })
  const [fault, setFault] = useState<string | null>(null)
  if (!answer)
    return refusal ? <Trouble isInstead sentence={refusal.sentence} onRetry={() => void reload()} /> : <Skeleton />
  const { people, links } = answer.boardInvitations
  const parts = { boardId, onChange: () => void reload(), onFault: setFault }
  return (
    <div className="grid gap-6">
      {fault && (
        <p role="alert" className="font-semibold text-disagree">
          {fault}
        </p>
      )}
      <InvitedPeople people={people} {...parts} />
      <InvitationLinks links={links} {...parts} />
      <p className="text-small text-muted">
        <Trans>Une invitation retirée ferme tout de suite les pages qu’elle avait ouvertes.</Trans>
      </p>
    </div>
  )
})
