import '../../../i18n/later-words.js'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useId, useRef, useState } from 'react'
import { askAgain } from '../../../client/request/ask-again.js'
import type { RefusalParts } from '../../../client/request/refusal.js'
import { useAgo } from '../../../client/use-ago.js'
import { useLeviersClient } from '../../../client/use-leviers-client.js'
import { useAnnounce } from '../../../ui/announcer.js'
import { OwnSessionsDocument, type OwnSessions_SessionFragment as OwnSession } from '../me/own-sessions.generated.js'
import { useProviderName } from '../use-provider-name.js'
import { useEndOtherSessions } from '../me/session-commands.js'

/** The browsers that somebody is signed in with: each can be signed out from here, or all others at once. */
export function OwnSessions() {
  const heading = useId()
  const title = useRef<HTMLHeadingElement>(null)
  const { sessions, refusal, end } = useOwnSessions()
  if (!sessions) return null
  const others = sessions.filter(({ isCurrent }) => !isCurrent)
  const endAndStay = async (sessionId: string | null) => {
    // The button goes with its row.
    if (await end(sessionId)) title.current?.focus()
  }
  return (
    <section aria-labelledby={heading} className="grid gap-3 border-t border-line pt-6">
      <h2 id={heading} ref={title} tabIndex={-1}>
        <Trans>Appareils connectés</Trans>
      </h2>
      <ul className="grid gap-2">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} onEnd={() => void endAndStay(session.id)} />
        ))}
      </ul>
      {refusal && <p className="text-disagree">{refusal.sentence}</p>}
      {others.length > 1 && (
        <button type="button" className="button justify-self-start" onClick={() => void endAndStay(null)}>
          <Trans>Déconnecter tous les autres</Trans>
        </button>
      )}
    </section>
  )
}

function SessionRow({ session, onEnd }: { session: OwnSession; onEnd(): void }) {
  const { t } = useLingui()
  const ago = useAgo()
  const device = session.device ?? t`Appareil inconnu`
  return (
    <li className="card p-4 flex flex-wrap items-center justify-between gap-3">
      <span>
        <bdi className="font-semibold">{device}</bdi>
        <br />
        <span className="text-small text-muted">
          {session.isCurrent ? <Trans>Celui-ci, en ce moment</Trans> : <Trans>Vu {ago(session.lastSeenAt)}</Trans>}
          <OpenedBy by={session.openedBy} />
        </span>
      </span>
      {!session.isCurrent && (
        <button type="button" className="button quiet" aria-label={t`Déconnecter ${device}`} onClick={onEnd}>
          <Trans>Déconnecter</Trans>
        </button>
      )}
    </li>
  )
}

/** What was shown to come in with it. */
function OpenedBy({ by }: { by: OwnSession['openedBy'] }) {
  const name = useProviderName()
  if (!by || (by === 'PROVIDER' && name === null)) return null
  return (
    <>
      <br />
      {by === 'CODE' && <Trans>Par un code reçu par e-mail</Trans>}
      {by === 'PROVIDER' && <Trans>Par {name}</Trans>}
      {by === 'PASSKEY' && <Trans>Par une clé d’accès</Trans>}
    </>
  )
}

/** One's sessions as they are when the page is opened, and after each that one ends. */
function useOwnSessions() {
  const { t } = useLingui()
  const client = useLeviersClient()
  const announce = useAnnounce()
  const endOthers = useEndOtherSessions()
  const [sessions, setSessions] = useState<readonly OwnSession[] | null>(null)
  const [refusal, setRefusal] = useState<RefusalParts | null>(null)
  useEffect(() => {
    let isWanted = true
    const patience = { isWanted: () => isWanted, onTrouble: () => undefined }
    void askAgain(client, { document: OwnSessionsDocument, variables: {} }, patience).then((answer) => {
      if (isWanted) setSessions(answer?.me?.sessions ?? null)
    })
    return () => {
      isWanted = false
    }
  }, [client])
  const end = async (sessionId: string | null): Promise<boolean> => {
    const outcome = await endOthers(sessionId)
    setRefusal(outcome.status === 'refused' ? outcome.refusal : null)
    if (outcome.status !== 'acknowledged') return false
    setSessions(outcome.result.endOtherSessions)
    announce(sessionId ? t`Appareil déconnecté` : t`Les autres appareils sont déconnectés`)
    return true
  }
  return { sessions, refusal, end }
}
