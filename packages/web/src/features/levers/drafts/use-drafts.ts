import { useEffect } from 'react'
import { useCachedQuery } from '../../../client/use-cached-query.js'
import { useLeviersClient } from '../../../client/use-leviers-client.js'
import { useMe, useMeStore } from '../../people/me/use-me.js'
import { MyDraftsDocument, type MyDraftsQuery } from './my-drafts.generated.js'

export type Draft = NonNullable<MyDraftsQuery['me']>['drafts'][number]

/** One's drafts, also those of other devices, the last saved first; none for a visitor. */
export function useDrafts(): readonly Draft[] {
  const { me } = useMe()
  const store = useMeStore()
  const { outbox } = useLeviersClient()
  const { answer, reload } = useCachedQuery(MyDraftsDocument, {})
  useEffect(() => {
    if (me) void reload()
  }, [me, reload])
  useEffect(
    () =>
      store.onEvent((event) => {
        if (event.__typename === 'DraftSaved' || event.__typename === 'DraftDiscarded') void reload()
      }),
    [store, reload],
  )
  // At once for what is thrown away here, before the server tells.
  useEffect(
    () =>
      outbox.onAcknowledged((entry) => {
        if (['saveDraft', 'discardDraft', 'publishLever'].includes(entry.command)) void reload()
      }),
    [outbox, reload],
  )
  return (me && answer?.me?.drafts) || []
}
