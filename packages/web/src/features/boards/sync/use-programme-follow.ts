import { useEffect, useRef } from 'react'
import { useLeviersClient } from '../../../client/use-leviers-client.js'
import type { ProgrammeEvent_EventFragment as ProgrammeEvent } from '../documents/programme-event.generated.js'
import { ProgrammeEventsDocument } from '../documents/programme-events.generated.js'
import { ProgrammeFeedDocument, type ProgrammeFeedSubscription } from '../documents/programme-feed.generated.js'
import { editedBoard } from './edited-board.js'
import { useProgramme } from './use-programme.js'

const againAfterMilliseconds = 3_000

/** Follows the programme: what administrators change of it is on every page a moment later. */
export function useProgrammeFollow(): void {
  const client = useLeviersClient()
  const { answer, reload } = useProgramme()
  const cursor = answer?.programme.cursor
  const latest = useRef(cursor)
  useEffect(() => {
    latest.current = cursor
  }, [cursor])
  const isRead = cursor !== undefined
  useEffect(() => {
    const after = latest.current
    if (!isRead || after === undefined) return
    let again: ReturnType<typeof setTimeout> | undefined
    const stop = client.feed.follow<ProgrammeEvent>({
      subscription: ProgrammeFeedDocument,
      variables: {},
      after,
      poll: async (from) => (await client.ask(ProgrammeEventsDocument, { after: from })).programmeEvents,
      // The subscription's data is what codegen wrote of it.
      eventOf: (data) => (data as ProgrammeFeedSubscription).programmeFeed,
      onEvent(event) {
        void reload()
        if (event.__typename !== 'BoardEdited') return
        editedBoard(client).set({ boardId: event.board.id, number: event.number })
      },
      onRefused() {
        again = setTimeout(() => void reload(), againAfterMilliseconds)
      },
    })
    return () => {
      clearTimeout(again)
      stop()
    }
  }, [client, isRead, reload])
}
