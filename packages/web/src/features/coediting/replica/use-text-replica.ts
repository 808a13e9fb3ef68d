import { useCallback, useEffect, useRef, useState } from 'react'
import { makeStore } from '../../../client/base/store.js'
import { useLeviersClient } from '../../../client/use-leviers-client.js'
import { useStore } from '../../../client/use-store.js'
import { EditingSession, type EditingSessionParts } from './editing-session.js'
import type { ShownReplica } from './shown-replica.js'

/** An editor of a lever's text for as long as its page is shown. */
export function useTextReplica({
  leverId,
  personId,
  organisationId,
}: Omit<EditingSessionParts, 'client'>): ShownReplica & { reopen: () => void } {
  const client = useLeviersClient()
  const [shown] = useState(() => makeStore<ShownReplica>({ status: 'opening', trouble: null }))
  const session = useRef<EditingSession>(null)
  useEffect(() => {
    const started = new EditingSession({ client, leverId, personId, organisationId }, shown)
    session.current = started
    return () => started.stop()
  }, [client, leverId, personId, organisationId, shown])
  const reopen = useCallback(() => session.current?.reopen(), [])
  return { ...useStore(shown), reopen }
}
