import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useApolloQuery } from '../../client/use-apollo-query.js'
import { inWords } from '../../i18n/dates.js'
import { Field } from '../../ui/forms/field.js'
import { Skeleton } from '../../ui/skeleton.js'
import { Trouble } from '../../ui/trouble.js'
import { FoundPeople } from '../organisations/found-people.js'
import { useFindNames, type FoundName } from '../organisations/use-find-names.js'
import { inApolloZone } from '../people/me/apollo-zone.js'
import { useMe } from '../people/me/use-me.js'
import { RoleDialog, type RoleTarget } from './role-dialog.js'
import { RoleHoldersDocument, type RoleHoldersQuery } from './role-holders.generated.js'
import { shortRoleNames, type RoleToGive } from './role-names.js'

type RoleHolder = RoleHoldersQuery['roleHolders'][number]

/** Who moderates and who administers, and whom one gives a role. */
export const RolesPart = inApolloZone(function Roles({ onSaved }: { onSaved(): void }) {
  const { answer, refusal, reload } = useApolloQuery(RoleHoldersDocument, {})
  const [target, setTarget] = useState<RoleTarget | null>(null)
  const saved = () => {
    onSaved()
    void reload()
  }
  const holders = answer?.roleHolders
  const roleOf = (id: string) => toGive(holders?.find(({ person }) => person.id === id)?.role)
  if (!holders)
    return refusal ? <Trouble isInstead sentence={refusal.sentence} onRetry={() => void reload()} /> : <Skeleton />
  return (
    <div className="grid gap-6">
      <ul className="grid gap-3">
        {holders.map((holder) => (
          <HolderCard key={holder.person.id} holder={holder} onChange={setTarget} />
        ))}
      </ul>
      <FindPerson onChoose={({ id, label }) => setTarget({ id, name: label, role: roleOf(id) })} />
      {target && <RoleDialog person={target} onSaved={saved} onClose={() => setTarget(null)} />}
    </div>
  )
})

function toGive(role: RoleHolder['role'] | undefined): RoleToGive {
  return role === undefined || role === 'VISITOR' ? 'PARTICIPANT' : role
}

function HolderCard({ holder, onChange }: { holder: RoleHolder; onChange(target: RoleTarget): void }) {
  const { t } = useLingui()
  const { me } = useMe()
  const { person, givenAt, givenBy } = holder
  const { displayName } = person
  const role = toGive(holder.role)
  return (
    <li className="card p-4 flex flex-wrap items-center gap-x-4 gap-y-2">
      <div className="flex-1 min-w-48">
        <h2 className="text-h3">
          <bdi>{displayName}</bdi>
        </h2>
        <p>{t(shortRoleNames[role])}</p>
        {givenAt && givenBy && (
          <p className="text-small text-muted">
            <Trans>
              Rôle donné par <bdi>{givenBy.displayName}</bdi> le {inWords(givenAt)}
            </Trans>
          </p>
        )}
      </div>
      {person.id === me?.person.id ? (
        <p className="text-small text-muted">
          <Trans>C’est vous : une autre personne de l’administration peut changer votre rôle.</Trans>
        </p>
      ) : (
        <button
          type="button"
          className="button"
          aria-label={t`Changer le rôle : ${displayName}`}
          onClick={() => onChange({ id: person.id, name: displayName, role })}
        >
          <Trans>Changer le rôle</Trans>
        </button>
      )}
    </li>
  )
}

function FindPerson({ onChoose }: { onChoose(person: FoundName): void }) {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const { names, refusal } = useFindNames(typed, 'PERSON')
  return (
    <section className="grid gap-4 border-t border-line pt-5" aria-labelledby="find-person">
      <h2 id="find-person" className="text-h3">
        <Trans>Donner un rôle à une personne</Trans>
      </h2>
      <Field
        label={t`Personne`}
        help={t`Les premières lettres de son nom, ou son adresse e-mail complète.`}
        type="search"
        value={typed}
        onChange={setTyped}
        fault={refusal?.sentence ?? null}
        autoComplete="off"
      />
      {names && (
        <FoundPeople
          people={names}
          choose={<Trans>Donner un rôle</Trans>}
          nameOf={(person) => t`Donner un rôle : ${person.label}`}
          onChoose={onChoose}
        />
      )}
    </section>
  )
}
