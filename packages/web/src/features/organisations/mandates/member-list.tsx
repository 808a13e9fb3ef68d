import { limits } from '@leviers/shared/limits'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { useApolloQuery } from '../../../client/use-apollo-query.js'
import { Skeleton } from '../../../ui/skeleton.js'
import { Trouble } from '../../../ui/trouble.js'
import { MemberRow } from './member-row.js'
import { MembersDocument } from './members.generated.js'

interface MemberListProps {
  organisationId: string
  /** The mandate after which they begin. */
  after: string | null
  onEnded(): void
}

/** The members of a body, a hundred at a time. */
export function MemberList({ organisationId, after, onEnded }: MemberListProps) {
  const { answer, refusal, reload } = useApolloQuery(MembersDocument, { id: organisationId, after })
  const [isMoreShown, setIsMoreShown] = useState(false)
  const members = answer?.organisation?.members
  if (refusal && !members) return <Trouble isInstead sentence={refusal.sentence} onRetry={reload} />
  if (!members) return <Skeleton rows={1} />
  const last = members.length === limits.page.most ? members.at(-1) : undefined
  return (
    <>
      {members.length === 0 && after === null && (
        <p className="text-muted">
          <Trans>Aucune personne pour le moment</Trans>
        </p>
      )}
      <ul className="grid gap-2 empty:hidden">
        {members.map((mandate) => (
          <MemberRow key={mandate.id} mandate={mandate} onEnded={onEnded} />
        ))}
      </ul>
      {last && !isMoreShown && (
        <button type="button" className="button justify-self-start" onClick={() => setIsMoreShown(true)}>
          <Trans>Afficher la suite</Trans>
        </button>
      )}
      {last && isMoreShown && <MemberList organisationId={organisationId} after={last.id} onEnded={onEnded} />}
    </>
  )
}
