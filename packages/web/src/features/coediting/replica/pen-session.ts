import { limits } from '@leviers/shared/limits'
import { textSchemaVersion } from '@leviers/shared/text-schema'
import { Awareness } from 'y-protocols/awareness'
import type { Transaction } from 'yjs'
import type { LeviersClient } from '../../../client/leviers-client.js'
import { newId } from '../../../client/base/new-id.js'
import type { makeReadable } from '../../../client/base/readable.js'
import type { RefusalParts } from '../../../client/request/refusal.js'
import { backoff, waitOrWake } from '../../../client/base/surroundings.js'
import { pollAtLever } from '../../presence/poll-at-lever.js'
import { bridgeCarets } from './caret-bridge.js'
import { joinText } from '../sync/use-join-text.js'
import { leaveUnsent } from './leave-unsent.js'
import { holdRecord } from './hold-record.js'
import type { Joined, PenOver } from '../sync/pen-parts.js'
import { openPenShelf } from './pen-shelf.js'
import { makePushPace } from '../sync/push-pace.js'
import { heardChanges, penTransport } from '../sync/pen-transport.js'
import { TextFeedDocument, type TextFeedSubscription } from '../sync/text-feed.generated.js'
import { MissedChangesDocument } from '../sync/missed-changes.generated.js'
import { makeTextPen, type TextPen } from './text-pen.js'
import { TextPenDocument, type TextPenSubscription } from './text-pen.generated.js'

/** An editor of a text, as its page shows it. */
export type PenShown =
  | { status: 'opening'; trouble: RefusalParts | null }
  /** One may not write, or not now. */
  | { status: 'refused'; refusal: RefusalParts }
  | { status: 'open'; pen: TextPen; awareness: Awareness; pens: number }
  /** The pen was taken away: what was not sent, if anything, is kept among the changes that were not saved. */
  | { status: 'closed'; pen: TextPen; awareness: Awareness; sentence: string | null; isKept: boolean }

export interface PenSession {
  /** Begins anew, after it was refused or closed. */
  reopen(): void
  stop(): void
}

export interface PenSessionParts {
  client: LeviersClient
  personId: string
  leverId: string
}

type Shown = ReturnType<typeof makeReadable<PenShown>>

/** Opens an editor of a text, shows it, keeps it in step with the server, and leaves nothing behind when it ends. */
export function startPenSession(parts: PenSessionParts, shown: Shown): PenSession {
  const { client, leverId } = parts
  let isStopped = false
  let stopPen: () => void = () => undefined

  async function open(): Promise<void> {
    shown.set({ status: 'opening', trouble: null })
    let refusal: RefusalParts | null = null
    const joined = await joinText(client, leverId, {
      isWanted: () => !isStopped,
      onTrouble(trouble) {
        refusal = trouble
        shown.set({ status: 'opening', trouble })
      },
    })
    if (isStopped) return
    if (!joined)
      return shown.set({ status: 'refused', refusal: refusal ?? { code: 'INTERNAL', sentence: '', details: {} } })
    stopPen = startPen(parts, joined, { shown, onRestored: () => void open() })
  }

  void open()
  return {
    reopen() {
      stopPen()
      void open()
    },
    stop() {
      isStopped = true
      stopPen()
    },
  }
}

interface PenPlace {
  shown: Shown
  /** The text was restored from a backup: everything is read anew. */
  onRestored(): void
}

/** One pen, from the moment that the text was joined; the returned function ends it. */
function startPen({ client, leverId, personId }: PenSessionParts, joined: Joined, place: PenPlace): () => void {
  const { surroundings, feed } = client
  const { clientId, epoch } = joined
  const record = holdRecord(openPenShelf(), { leverId, clientId })
  const stops: (() => void)[] = []
  let closedFor: string | null = null
  let hasLeft = false
  const pen = makeTextPen({
    leverId,
    personId,
    joined,
    transport: penTransport(client, { leverId, epoch }),
    async keep(unsent) {
      await record.keep(unsent)
      // Until then no other tab may take it up as well.
      if (hasLeft) record.release()
    },
    pause: (attempt, asked) =>
      waitOrWake(surroundings, backoff(attempt, { first: 300, most: 10_000, random: surroundings.random }), { asked }),
    newId,
    pace: makePushPace(),
    mostBytes: limits.coediting.softUpdateBytes,
    async onOver(over, unsent) {
      const left = leaveUnsent(client, { leverId, clientId, personId, schemaVersion: textSchemaVersion, unsent })
      stop()
      const sentence = closedFor ?? sentenceOf(over)
      if (over.kind === 'restored') place.onRestored()
      else place.shown.set({ status: 'closed', pen, awareness, sentence, isKept: unsent.length > 0 })
      await left
      hasLeft = true
    },
  })
  const awareness = new Awareness(pen.doc)
  const carets = bridgeCarets({ client, awareness, leverId, clientId, onPens: (pens) => open(pens) })
  pen.doc.on('update', (_update: Uint8Array, _origin: unknown, _doc: unknown, { local }: Transaction) => {
    if (local) carets.typed()
  })
  stops.push(
    pen.unsent.listen(() => client.unsent.set(pen.unsent.get())),
    carets.stop,
    followText(),
    holdPen(),
  )
  open(1)
  return () => pen.close()

  function open(pens: number): void {
    if (!pen.over.get()) place.shown.set({ status: 'open', pen, awareness, pens })
  }

  function stop(): void {
    stops.splice(0).forEach((end) => end())
    client.unsent.set(0)
    awareness.destroy()
  }

  function followText(): () => void {
    return feed.follow({
      subscription: TextFeedDocument,
      variables: { leverId },
      after: `${epoch}.${joined.number}`,
      // The subscription's data is what codegen wrote of it.
      eventOf: (data) => (data as TextFeedSubscription).textChanges,
      poll: async (after) => (await client.ask(MissedChangesDocument, { leverId, after })).textChanges,
      onEvent: (changes) => pen.receive(heardChanges(changes)),
      onRefused: (refusal) => closeFor(refusal.sentence),
    })
  }

  /** The others see who writes; the server says when one may not write any more. */
  function holdPen(): () => void {
    return feed.follow<{ cursor: string; state: TextPenSubscription['textPen'] }>({
      subscription: TextPenDocument,
      variables: { leverId, clientId },
      after: '',
      // The subscription's data is what codegen wrote of it.
      eventOf: (data) => ({ cursor: '', state: (data as TextPenSubscription).textPen }),
      ...pollAtLever(client, { leverId, activity: 'EDITING' }),
      onEvent: ({ state }) => (state.mayWrite ? undefined : closeFor(state.reason)),
      onRefused: () => undefined,
    })
  }

  function closeFor(sentence: string | null): void {
    closedFor = sentence
    pen.close()
  }
}

function sentenceOf(over: PenOver): string | null {
  return over.kind === 'refused' ? over.refusal.sentence : null
}
