import { shownSiret } from '@leviers/shared/organisations/siret'
import '../../../i18n/later-words.js'
import { Trans, useLingui } from '@lingui/react/macro'
import { useId, useRef, useState } from 'react'
import { useAnnounce } from '../../../ui/announcer.js'
import { useProviderName } from '../../people/use-provider-name.js'
import type { Proposal_ProposalFragment as Proposal } from './proposals.generated.js'
import { useProposals } from './use-proposals.js'

interface ProposedMembersProps {
  organisations: readonly { id: string; name: string }[]
  /** Somebody is a member from now on. */
  onConfirmed(): void
}

/** Who works for a body, as the provider of sign-in says: an administrator confirms it, or sets it aside. Nothing when nobody waits. */
export function ProposedMembers({ organisations, onConfirmed }: ProposedMembersProps) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const heading = useId()
  const title = useRef<HTMLHeadingElement>(null)
  const provider = useProviderName() ?? ''
  const { proposals, fault, settle } = useProposals()
  if (proposals.length === 0) return null
  const act = async ({ person }: Proposal, organisationId: string | null) => {
    if (!(await settle({ personId: person.id, organisationId }))) return
    // The buttons go with their row.
    title.current?.focus()
    announce(organisationId ? t`${person.displayName} est membre` : t`Proposition écartée`)
    if (organisationId) onConfirmed()
  }
  return (
    <section aria-labelledby={heading} className="grid gap-3">
      <h2 id={heading} ref={title} tabIndex={-1} className="text-h3">
        <Trans>Membres à confirmer</Trans>
      </h2>
      <p className="text-muted">
        <Trans>
          Ces personnes se sont identifiées avec {provider}, qui dit dans quel établissement elles travaillent. Rien ne
          s’affiche à côté de leur nom avant votre accord.
        </Trans>
      </p>
      <ul className="card divide-y divide-line">
        {proposals.map((proposal) => (
          <ProposalRow
            key={proposal.id}
            proposal={proposal}
            organisations={organisations}
            fault={fault?.personId === proposal.person.id ? fault.sentence : null}
            onSettle={(organisationId) => void act(proposal, organisationId)}
          />
        ))}
      </ul>
    </section>
  )
}

interface ProposalRowProps extends Pick<ProposedMembersProps, 'organisations'> {
  proposal: Proposal
  fault: string | null
  onSettle(organisationId: string | null): void
}

function ProposalRow({ proposal, organisations, fault, onSettle }: ProposalRowProps) {
  const { t } = useLingui()
  const id = useId()
  const [chosen, setChosen] = useState(proposal.organisation?.id ?? '')
  const { displayName: name } = proposal.person
  return (
    <li className="p-5 grid gap-3">
      <p>
        <bdi className="font-semibold">{name}</bdi>
        <br />
        <span className="text-small text-muted">
          {proposal.email}
          <br />
          <Trans>SIRET {shownSiret(proposal.siret)}</Trans>
        </span>
      </p>
      <div className="grid gap-1.5">
        <label htmlFor={id} className="font-semibold">
          <Trans>Organisme</Trans>
        </label>
        <select id={id} className="field" value={chosen} onChange={({ target }) => setChosen(target.value)}>
          <option value="">{t`Choisir un organisme`}</option>
          {organisations.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </div>
      {fault !== null && (
        <p role="alert" className="font-semibold text-disagree">
          {fault}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <button
          type="button"
          className="button"
          aria-disabled={chosen === ''}
          aria-label={t`Confirmer : ${name}`}
          onClick={() => chosen !== '' && onSettle(chosen)}
        >
          <Trans>Confirmer</Trans>
        </button>
        <button type="button" className="button quiet" aria-label={t`Écarter : ${name}`} onClick={() => onSettle(null)}>
          <Trans>Écarter</Trans>
        </button>
      </div>
    </li>
  )
}
