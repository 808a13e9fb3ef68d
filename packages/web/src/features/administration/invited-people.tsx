import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { inWords } from '../../i18n/dates.js'
import { useAnnounce } from '../../ui/announcer.js'
import { Field } from '../../ui/forms/field.js'
import { useEndBoardInvitation, useGiveBoardInvitation } from '../boards/invitations/invitations-commands.js'
import { submitOrExplain } from '../levers/model/submit-or-explain.js'
import { FoundPeople } from '../organisations/found-people.js'
import { useFindNames, type FoundName } from '../organisations/use-find-names.js'
import type { BoardInvitationsQuery } from './board-invitations.generated.js'

type Invited = BoardInvitationsQuery['boardInvitations']['people'][number]

export interface InvitingProps {
  boardId: string
  onChange(): void
  onFault(sentence: string | null): void
}

/** The people who are invited to a board, and whom one invites. */
export function InvitedPeople({ people, boardId, onChange, onFault }: InvitingProps & { people: readonly Invited[] }) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const [give, end] = [useGiveBoardInvitation(), useEndBoardInvitation()]
  const [typed, setTyped] = useState('')
  const { names, refusal } = useFindNames(typed, 'PERSON')
  const invite = async ({ id, label }: FoundName) => {
    if (!(await submitOrExplain(give, { boardId, personId: id }, onFault))) return
    announce(t`${label} voit maintenant ce tableau`)
    setTyped('')
    onChange()
  }
  const withdraw = async ({ person }: Invited) => {
    if (!(await submitOrExplain(end, { boardId, personId: person.id }, onFault))) return
    announce(t`Invitation retirée`)
    document.getElementById('invited')?.focus()
    onChange()
  }
  return (
    <section className="grid gap-3" aria-labelledby="invited">
      <h3 id="invited" tabIndex={-1} className="text-h3">
        <Trans>Personnes invitées</Trans>
      </h3>
      {people.length === 0 && (
        <p className="text-muted">
          <Trans>Personne n’est encore invité.</Trans>
        </p>
      )}
      <ul className="grid gap-2 empty:hidden">
        {people.map((invited) => (
          <InvitedPerson key={invited.person.id} invited={invited} onWithdraw={() => void withdraw(invited)} />
        ))}
      </ul>
      <Field
        label={t`Inviter une personne`}
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
          choose={<Trans>Inviter</Trans>}
          nameOf={(person) => t`Inviter : ${person.label}`}
          onChoose={(person) => void invite(person)}
        />
      )}
    </section>
  )
}

function InvitedPerson({ invited, onWithdraw }: { invited: Invited; onWithdraw(): void }) {
  const { t } = useLingui()
  const { person, invitedAt, isByLink } = invited
  const name = person.displayName
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border border-line rounded-xl p-3">
      <p className="flex-1 min-w-40">
        <bdi className="font-semibold">{name}</bdi>
        <span className="block text-small text-muted">
          {isByLink ? (
            <Trans>par un lien, le {inWords(invitedAt)}</Trans>
          ) : (
            <Trans>depuis le {inWords(invitedAt)}</Trans>
          )}
        </span>
      </p>
      <button type="button" className="button text-small" aria-label={t`Ne plus inviter ${name}`} onClick={onWithdraw}>
        <Trans>Ne plus inviter</Trans>
      </button>
    </li>
  )
}
