import { useLingui } from '@lingui/react/macro'
import { useLeviersClient } from '../../../client/use-leviers-client.js'
import { useAnnounce } from '../../../ui/announcer.js'
import type { Outcome } from '../../../client/outbox/outbox-entry.js'
import { useMeStore } from '../../people/me/use-me.js'

/** Milliseconds without an answer after which the person is told where their words are. */
const patience = 4_000

/** Says what became of a comment: kept on the device for now, or there for everybody. Never the one for the other. */
export function useTellComment(): (sent: Promise<Outcome<unknown>>, published: string) => Promise<void> {
  const { t } = useLingui()
  const announce = useAnnounce()
  const { outbox, environment } = useLeviersClient()
  const me = useMeStore()
  return async (sent, published) => {
    const isLate = await Promise.race([sent.then(() => false), laterThan(environment.isOnline() ? patience : 0, sent)])
    // Whose session is over is told so, and asked to sign in again.
    if (isLate && me.get().me)
      announce(
        outbox.kept.get() === 'device'
          ? t`Gardé sur cet appareil, envoyé dès que possible`
          : t`Gardé tant que cette page reste ouverte, envoyé dès que possible`,
      )
    const { status } = await sent
    if (status === 'acknowledged') announce(published)
  }
}

function laterThan(milliseconds: number, sent: Promise<unknown>): Promise<true> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), milliseconds)
    void sent.finally(() => clearTimeout(timer))
  })
}
