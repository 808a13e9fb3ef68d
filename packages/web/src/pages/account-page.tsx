import '../i18n/later-words.js'
import { holdsAnywhere } from '@leviers/shared/roles'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useRef, type RefObject } from 'react'
import { useProgramme } from '../features/boards/sync/use-programme.js'
import { DraftList } from '../features/levers/drafts/draft-list.js'
import { MyBody } from '../features/organisations/mandates/my-body.js'
import { ComeWithInvitation } from '../features/organisations/invitations/come-with-invitation.js'
import { OrganisationsLink } from '../features/organisations/organisations-link.js'
import { LeaveButton } from '../features/people/leaving/leave-button.js'
import { OwnPasskeys } from '../features/people/passkeys/own-passkeys.js'
import { MyRoles } from '../features/people/profile/my-roles.js'
import { OwnSessions } from '../features/people/profile/own-sessions.js'
import { ProfileForm } from '../features/people/profile/profile-form.js'
import { CodeForm } from '../features/people/sign-in/code-form.js'
import { ProviderButton } from '../features/people/sign-in/provider-button.js'
import { SignInForm } from '../features/people/sign-in/sign-in-form.js'
import { administers } from '../features/people/administers.js'
import { useMe } from '../features/people/me/use-me.js'
import { useTitle } from '../ui/use-title.js'
import { WayBack } from './way-back.js'

/** One's own account: profile, drafts, signing out; a guest sees how to keep what they did. */
export function AccountPage() {
  const { t } = useLingui()
  const { status, me } = useMe()
  const { answer } = useProgramme()
  const address = useRef<HTMLElement>(null)
  useTitle(t`Mon compte`)
  if (!me) {
    return (
      <div className="page max-w-2xl py-8 grid gap-6">
        <WayBack to="/" />
        <h1>
          <Trans>Mon compte</Trans>
        </h1>
        {status === 'visitor' && <SignInForm onDone={() => undefined} />}
      </div>
    )
  }
  return (
    <div className="page max-w-3xl py-8 grid gap-8">
      <WayBack to="/" />
      <h1>
        <Trans>Mon compte</Trans>
      </h1>
      {me.isGuest ? <GuestAddress box={address} /> : <p className="text-muted">{me.email}</p>}
      <ComeWithInvitation />
      <MyRoles me={me} boards={answer?.programme.boards ?? []} />
      <ProfileForm
        key={me.person.isVouched ? me.person.organisation : 'no mandate'}
        me={me}
        body={me.mandates.length > 0 && <MyBody me={me} />}
        neighbourhoods={answer?.programme.neighbourhoods ?? []}
      />
      <DraftList boards={answer?.programme.boards ?? []} />
      {!me.isGuest && me.email && <OwnPasskeys />}
      {!me.isGuest && <OwnSessions />}
      <section className="grid gap-3 justify-items-start border-t border-line pt-6">
        <OrganisationsLink />
        {holdsAnywhere(me.roles, 'MODERATOR') && (
          <Link to="/moderation" className="text-link">
            <Trans>Modération</Trans>
          </Link>
        )}
        {administers(me) && (
          <Link to="/administration" className="text-link">
            <Trans>Administration du programme</Trans>
          </Link>
        )}
        <LeaveButton me={me} onAddAddress={() => address.current?.querySelector('input')?.focus()} />
      </section>
    </div>
  )
}

/** How to keep what one did without an account. */
function GuestAddress({ box }: { box: RefObject<HTMLElement | null> }) {
  return (
    <section ref={box} className="grid gap-3">
      <p className="bg-warning-soft text-warning-ink rounded-xl p-4">
        <Trans>
          Vous participez sans compte, sur cet appareil seulement. Ajoutez une adresse pour garder tout ce que vous avez
          fait.
        </Trans>
      </p>
      <ProviderButton />
      <CodeForm onDone={() => undefined} />
    </section>
  )
}
