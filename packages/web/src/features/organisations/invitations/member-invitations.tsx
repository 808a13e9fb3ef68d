import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { inWords } from '../../../i18n/dates.js'
import { useAnnounce } from '../../../ui/announcer.js'
import { dot } from '../../../ui/dot.js'
import { Field } from '../../../ui/forms/field.js'
import { MandateFields, mandateInput, newMandate } from '../mandates/mandate-fields.js'
import { mandateKindNames } from '../mandates/mandate-kind-names.js'
import type { MemberInvitation_InvitationFragment as Invitation } from './member-invitations.generated.js'
import { useMemberInvitations } from './use-member-invitations.js'

/** Whoever has no account yet is invited to a body by e-mail; those who have not come can be written to again. */
export function MemberInvitations({ organisationId }: { organisationId: string }) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const { invitations, fault, invite, renew, revoke } = useMemberInvitations(organisationId)
  const heading = useRef<HTMLHeadingElement>(null)
  const again = async ({ id }: Invitation) => {
    if (await renew(id)) announce(t`Invitation envoyée`)
  }
  const cancel = async ({ id }: Invitation) => {
    if (!(await revoke(id))) return
    announce(t`Invitation annulée`)
    // The button goes with its row.
    heading.current?.focus()
  }
  return (
    <section className="grid gap-4 border-t border-line pt-5" aria-labelledby="invite-member">
      <h3 id="invite-member" ref={heading} tabIndex={-1} className="outline-none">
        <Trans>Inviter par e-mail</Trans>
      </h3>
      <ul className="grid gap-2 empty:hidden" aria-label={t`Invitations en attente`}>
        {invitations.map((one) => (
          <InvitationRow
            key={one.id}
            invitation={one}
            onRenew={() => void again(one)}
            onRevoke={() => void cancel(one)}
          />
        ))}
      </ul>
      <InvitationForm fault={fault} onInvite={invite} />
    </section>
  )
}

interface InvitationFormProps {
  fault: string | null
  onInvite: ReturnType<typeof useMemberInvitations>['invite']
}

function InvitationForm({ fault, onInvite }: InvitationFormProps) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const [email, setEmail] = useState('')
  const [fields, setFields] = useState(newMandate)
  const submit = async () => {
    if (!(await onInvite({ ...mandateInput(fields), email }))) return
    announce(t`Invitation envoyée`)
    setEmail('')
    setFields(newMandate)
  }
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Field
        label={t`Adresse e-mail à inviter`}
        help={t`La personne reçoit un lien. En se connectant avec cette adresse, elle devient membre.`}
        type="email"
        value={email}
        onChange={setEmail}
        fault={fault}
        autoComplete="off"
      />
      <details>
        <summary className="font-semibold">
          <Trans>Mandat proposé</Trans>
        </summary>
        <div className="grid gap-4 pt-3">
          <MandateFields fields={fields} onChange={(more) => setFields({ ...fields, ...more })} />
        </div>
      </details>
      <button type="submit" className="button justify-self-start">
        <Trans>Envoyer l’invitation</Trans>
      </button>
    </form>
  )
}

interface InvitationRowProps {
  invitation: Invitation
  onRenew(): void
  onRevoke(): void
}

function InvitationRow({ invitation: { email, kind, invitedAt, expiresAt }, onRenew, onRevoke }: InvitationRowProps) {
  const { t } = useLingui()
  const [sent, until] = [inWords(invitedAt), inWords(expiresAt)]
  return (
    <li className="border border-line rounded-xl p-3 flex flex-wrap items-center gap-x-3 gap-y-1">
      <p className="flex-1 min-w-40">
        <bdi className="font-semibold break-all">{email}</bdi>
        <span className="block text-small text-muted">
          {[t(mandateKindNames[kind]), t`envoyée le ${sent}`, t`valable jusqu’au ${until}`].join(dot)}
        </span>
      </p>
      <button type="button" className="button quiet text-small" aria-label={t`Renvoyer : ${email}`} onClick={onRenew}>
        <Trans>Renvoyer</Trans>
      </button>
      <button type="button" className="button quiet text-small" aria-label={t`Annuler : ${email}`} onClick={onRevoke}>
        <Trans>Annuler</Trans>
      </button>
    </li>
  )
}
