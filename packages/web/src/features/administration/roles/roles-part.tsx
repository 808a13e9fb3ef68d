import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { useApolloQuery } from '../../../client/use-apollo-query.js'
import { Skeleton } from '../../../ui/skeleton.js'
import { Trouble } from '../../../ui/trouble.js'
import { useProgramme } from '../../boards/sync/use-programme.js'
import { inApolloZone } from '../../people/me/apollo-zone.js'
import { FindPerson } from './find-person.js'
import { HolderCard } from './holder-card.js'
import { EndQuestion } from './end-question.js'
import { RoleDialog, type RoleTarget } from './role-dialog.js'
import type { RoleGrant } from './role-grant.js'
import { RoleGrantsDocument } from './role-grants.generated.js'

/** Who holds which role, for what and until when; and whom one gives one. */
export const RolesPart = inApolloZone(function Roles({ onSaved }: { onSaved(): void }) {
  const { t } = useLingui()
  const { answer, refusal, reload } = useApolloQuery(RoleGrantsDocument, {})
  const [target, setTarget] = useState<RoleTarget | null>(null)
  const [ending, setEnding] = useState<RoleGrant | null>(null)
  useReadAgain(reload)
  const saved = () => {
    onSaved()
    void reload()
  }
  if (!answer)
    return refusal ? <Trouble isInstead sentence={refusal.sentence} onRetry={() => void reload()} /> : <Skeleton />
  const holders = [...Map.groupBy(answer.roleGrants, ({ person }) => person.id).values()]
  return (
    <div className="grid gap-6">
      <p className="max-w-3xl">
        <Trans>
          Un rôle vaut pour tout le programme ou pour un tableau, jusqu’à une date ou sans date de fin. Aucun n’en
          contient un autre : l’administration ne modère pas, sauf si elle se donne aussi ce rôle.
        </Trans>
      </p>
      {!answer.roleGrants.some(({ role }) => role === 'MODERATOR') && (
        <p className="bg-warning-soft text-warning-ink rounded-xl p-4">
          <Trans>
            Personne ne modère pour le moment : ce qui est signalé n’est lu par personne. Donnez ce rôle à quelqu’un, ou
            à vous-même.
          </Trans>
        </p>
      )}
      <ul className="grid gap-3" aria-label={t`Qui a un rôle`} id="role-holders" tabIndex={-1}>
        {holders.map(([first, ...others]) =>
          first ? (
            <HolderCard
              key={first.person.id}
              person={first.person}
              grants={[first, ...others]}
              onGive={() => setTarget({ id: first.person.id, name: first.person.displayName, begun: null })}
              onChange={(grant) => setTarget({ id: grant.person.id, name: grant.person.displayName, begun: grant })}
              onEnd={setEnding}
            />
          ) : null,
        )}
      </ul>
      <FindPerson onChoose={({ id, label }) => setTarget({ id, name: label, begun: null })} />
      {target && <RoleDialog person={target} onSaved={saved} onClose={() => setTarget(null)} />}
      {ending && <EndQuestion grant={ending} onSaved={saved} onClose={() => setEnding(null)} />}
    </div>
  )
})

/** What other administrators give and end, and what its last day ends, shows a moment later. */
function useReadAgain(reload: () => Promise<void>): void {
  const cursor = useProgramme().answer?.programme.cursor
  useEffect(() => {
    if (cursor !== undefined) void reload()
  }, [cursor, reload])
}
