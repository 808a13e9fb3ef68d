import '../../i18n/later-words.js'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useAcceptBoardLink } from '../../features/boards/invitations/invitations-commands.js'
import { useMe } from '../../features/people/me/use-me.js'
import { Skeleton } from '../../ui/skeleton.js'
import { Trouble } from '../../ui/trouble.js'
import { useTitle } from '../../ui/use-title.js'
import { keptInvitation } from './kept-invitation.js'

/** Where an invitation link leads: whoever has come in is let onto the board. The token is in no address that is sent. */
export function InvitationPage() {
  const { t } = useLingui()
  useTitle(t`Invitation`)
  const { hash } = useLocation()
  // While one signs in, maybe at another site, it is remembered on this tab, and in no address.
  const token = hash || keptInvitation.read()
  useEffect(() => keptInvitation.write(token), [token])
  const { status, me } = useMe()
  return (
    <div className="page max-w-2xl py-8 grid gap-6">
      <h1>
        <Trans>Une invitation à un tableau</Trans>
      </h1>
      {status === 'unknown' ? (
        <Skeleton rows={1} />
      ) : me ? (
        <Entering key={me.id} token={token} isGuest={me.isGuest} />
      ) : (
        <>
          <p>
            <Trans>Ce tableau est réservé aux personnes invitées. Connectez-vous d’abord : vous reviendrez ici.</Trans>
          </p>
          <Link to="/connexion" search={{ retour: '/invitation' }} className="button primary justify-self-start">
            <Trans>Se connecter</Trans>
          </Link>
        </>
      )}
    </div>
  )
}

function Entering({ token, isGuest }: { token: string; isGuest: boolean }) {
  const accept = useAcceptBoardLink()
  const navigate = useNavigate()
  const [fault, setFault] = useState<string | null>(null)
  const [round, setRound] = useState(0)
  const asked = useRef(-1)
  useEffect(() => {
    // Once for each time that it is asked for.
    if (asked.current === round) return
    asked.current = round
    const enter = async () => {
      const outcome = await accept({ token }, { handlesRefusal: true })
      if (outcome.status === 'acknowledged') {
        keptInvitation.write('')
        void navigate({ to: '/tableaux/$board', params: { board: outcome.result.slug }, replace: true })
      } else if (outcome.status === 'refused') setFault(outcome.refusal.sentence)
    }
    void enter()
  }, [accept, navigate, round, token])
  if (!fault) return <Skeleton rows={1} />
  return (
    <>
      <Trouble sentence={fault} onRetry={() => setRound(round + 1)} />
      {isGuest && (
        <Link to="/compte" className="button justify-self-start">
          <Trans>Mon compte</Trans>
        </Link>
      )}
    </>
  )
}
