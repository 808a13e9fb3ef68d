import { useEffect, useState } from 'react'
import { makeReadable } from '../../apollo/readable.js'
import { useLeviersClient } from '../../apollo/use-leviers-client.js'
import { useReadable } from '../../apollo/use-readable.js'
import { startPenSession, type PenSession, type PenShown } from './pen-session.js'

const opening = makeReadable<PenShown>({ status: 'opening', trouble: null })

/** An editor of a lever's text for as long as its page is shown. */
export function usePen(leverId: string, personId: string): PenShown & { reopen: () => void } {
  const client = useLeviersClient()
  const [session, setSession] = useState<PenSession | null>(null)
  useEffect(() => {
    const started = startPenSession({ client, leverId, personId })
    setSession(started)
    return () => started.stop()
  }, [client, leverId, personId])
  const shown = useReadable(session?.shown ?? opening)
  return { ...shown, reopen: () => session?.reopen() }
}
