import { useEffect, useRef, useState } from 'react'
import type { LeviersClient } from '../../../client/leviers-client.js'
import { useLeviersClient } from '../../../client/use-leviers-client.js'
import type { ProgrammeEvent_EventFragment as ProgrammeEvent } from '../documents/programme-event.generated.js'
import { ProgrammeEventsDocument } from '../documents/programme-events.generated.js'
import { ProgrammeFeedDocument, type ProgrammeFeedSubscription } from '../documents/programme-feed.generated.js'
import type { MeStore } from '../../people/me/me-store.js'
import { useMeStore } from '../../people/me/use-me.js'
import { useStore } from '../../../client/use-store.js'
import { editedBoard } from './edited-board.js'
import { renameBy } from '../catalogue/rename-by.js'
import { renaming } from '../catalogue/renaming.js'
import { usePhaseClock } from './use-phase-clock.js'
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
  const programme = answer?.programme
  usePhaseClock(programme, reload)
  useEffect(() => {
    if (programme) renaming(client).set(renameBy(programme))
  }, [client, programme])
  const isRead = cursor !== undefined
  const known = useMeStore()
  const { me } = useStore(known)
  const rights = JSON.stringify([me?.id, me?.roles, me?.mandates])
  const former = useRef(rights)
  useEffect(() => {
    // Who one is decides which boards one knows of.
    if (former.current !== rights) void reload()
    former.current = rights
  }, [rights, reload])
  useEffect(
    () => known.onEvent(({ __typename: kind }) => kind.startsWith('BoardInvitation') && void reload()),
    [known, reload],
  )
  // Raised when it must be followed anew, from where it was read then.
  const [round, setRound] = useState(0)
  useEffect(() => {
    const after = latest.current
    if (!isRead || after === undefined) return
    return followProgramme(client, { after, reload, known, onReadAgain: () => setRound(round + 1) })
  }, [client, known, isRead, reload, round])
}

interface ProgrammeFollow {
  after: string
  /** Reads the programme again. */
  reload(): Promise<void>
  /** Read again when somebody has other roles: it may be oneself. */
  known: Pick<MeStore, 'get' | 'reload'>
  /** The stream could not go on from there; the programme was read again since. */
  onReadAgain(): void
}

function followProgramme(client: LeviersClient, { after, reload, known, onReadAgain }: ProgrammeFollow): () => void {
  const edited = editedBoard(client)
  let again: ReturnType<typeof setTimeout> | undefined
  const readAgain = async () => {
    await reload()
    // What happened meanwhile is not told: a board may have other words.
    edited.set({ boardId: null })
    onReadAgain()
  }
  const stop = client.feed.follow<ProgrammeEvent>({
    subscription: ProgrammeFeedDocument,
    variables: {},
    after,
    poll: async (from) => (await client.ask(ProgrammeEventsDocument, { after: from })).programmeEvents,
    // The subscription's data is what codegen wrote of it.
    eventOf: (data) => (data as ProgrammeFeedSubscription).programmeFeed,
    onEvent(event) {
      void reload()
      if (event.__typename.startsWith('Role')) void (known.get().me && known.reload())
      if (event.__typename === 'BoardEdited') edited.set({ boardId: event.board?.id ?? null })
    },
    onRefused() {
      stop()
      again = setTimeout(() => void readAgain(), againAfterMilliseconds)
    },
  })
  return () => {
    clearTimeout(again)
    stop()
  }
}
