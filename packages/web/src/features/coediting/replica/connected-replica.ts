import { limits } from '@leviers/shared/limits'
import { textSchemaVersion } from '@leviers/shared/text-schema'
import { Awareness } from 'y-protocols/awareness'
import type { Transaction } from 'yjs'
import { newId } from '../../../client/base/new-id.js'
import type { WritableStore } from '../../../client/base/store.js'
import { backoff, waitOrWake } from '../../../client/base/environment.js'
import type { LeviersClient } from '../../../client/leviers-client.js'
import { pollAtLever } from '../../presence/poll-at-lever.js'
import { MissedChangesDocument } from '../sync/missed-changes.generated.js'
import type { Joined, ReplicaOver, UnsentRecord, Unsent } from '../sync/replica-parts.js'
import { receivedChanges, replicaTransport } from '../sync/replica-transport.js'
import { makePushSpacing } from '../sync/push-spacing.js'
import { TextFeedDocument, type TextFeedSubscription } from '../sync/text-feed.generated.js'
import { CaretBridge } from './caret-bridge.js'
import { holdRecord, type HeldRecord } from './hold-record.js'
import { leaveUnsent } from './leave-unsent.js'
import { UnsentStore } from './unsent-store.js'
import type { ShownReplica } from './shown-replica.js'
import { TextPenDocument, type TextPenSubscription } from './text-replica.generated.js'
import { TextReplica } from './text-replica.js'

interface ReplicaPlace {
  client: LeviersClient
  personId: string
  leverId: string
}

interface ReplicaNews {
  shown: WritableStore<ShownReplica>
  /** The text was restored from a backup: everything is read anew. */
  onRestored(): void
}

/** A replica of a text with all that keeps it in step, from the moment that the text was joined until it is over. */
export class ConnectedReplica {
  readonly #place: ReplicaPlace
  readonly #joined: Joined
  readonly #news: ReplicaNews
  readonly #record: HeldRecord
  readonly #replica: TextReplica
  readonly #awareness: Awareness
  readonly #stops: (() => void)[]
  #closedFor: string | null = null
  #hasLeft = false

  constructor(place: ReplicaPlace, joined: Joined, news: ReplicaNews) {
    const { client, leverId } = place
    const { clientId } = joined
    this.#place = place
    this.#joined = joined
    this.#news = news
    this.#record = holdRecord(new UnsentStore(), { leverId, clientId })
    const replica = (this.#replica = this.#makeReplica())
    const awareness = (this.#awareness = new Awareness(replica.doc))
    const onSeats = (seats: number) => this.#show(seats)
    const carets = new CaretBridge({ client, awareness, leverId, clientId, onSeats })
    replica.doc.on('update', (_update: Uint8Array, _origin: unknown, _doc: unknown, { local }: Transaction) => {
      if (local) carets.typed()
    })
    this.#stops = [
      replica.unsent.listen(() => client.unsent.set(replica.unsent.get())),
      () => carets.stop(),
      this.#followText(),
      this.#holdSeat(),
    ]
    this.#show(1)
  }

  close(): void {
    this.#replica.close()
  }

  #makeReplica(): TextReplica {
    const { client, leverId, personId } = this.#place
    const { environment } = client
    const pauses = { first: 300, most: 10_000, random: environment.random }
    return new TextReplica({
      leverId,
      personId,
      joined: this.#joined,
      transport: replicaTransport(client, { leverId, epoch: this.#joined.epoch }),
      keep: (unsent) => this.#keep(unsent),
      pause: (attempt, asked) => waitOrWake(environment, backoff(attempt, pauses), { asked }),
      newId,
      spacing: makePushSpacing(),
      maxBytes: limits.coediting.softUpdateBytes,
      onOver: (over, unsent) => this.#over(over, unsent),
    })
  }

  async #keep(unsent: UnsentRecord | null): Promise<void> {
    await this.#record.keep(unsent)
    // Until then no other tab may take it up as well.
    if (this.#hasLeft) this.#record.release()
  }

  async #over(over: ReplicaOver, unsent: readonly Unsent[]): Promise<void> {
    const { client, leverId, personId } = this.#place
    const { clientId } = this.#joined
    const left = leaveUnsent(client, { leverId, clientId, personId, schemaVersion: textSchemaVersion, unsent })
    this.#stop()
    const sentence = this.#closedFor ?? (over.kind === 'refused' ? over.refusal.sentence : null)
    const shown = { replica: this.#replica, awareness: this.#awareness, sentence, isKept: unsent.length > 0 }
    if (over.kind === 'restored') this.#news.onRestored()
    else this.#news.shown.set({ status: 'closed', ...shown })
    await left
    this.#hasLeft = true
  }

  #show(seats: number): void {
    const [replica, awareness] = [this.#replica, this.#awareness]
    if (!replica.over.get()) this.#news.shown.set({ status: 'open', replica, awareness, seats })
  }

  #stop(): void {
    this.#stops.splice(0).forEach((end) => end())
    this.#place.client.unsent.set(0)
    this.#awareness.destroy()
  }

  #followText(): () => void {
    const { client, leverId } = this.#place
    return client.feed.follow({
      subscription: TextFeedDocument,
      variables: { leverId },
      after: `${this.#joined.epoch}.${this.#joined.number}`,
      // The subscription's data is what codegen wrote of it.
      eventOf: (data) => (data as TextFeedSubscription).textChanges,
      poll: async (after) => (await client.ask(MissedChangesDocument, { leverId, after })).textChanges,
      onEvent: (changes) => this.#replica.receive(receivedChanges(changes)),
      onRefused: (refusal) => this.#closeFor(refusal.sentence),
    })
  }

  /** The others see who writes; the server says when one may not write any more. */
  #holdSeat(): () => void {
    const { client, leverId } = this.#place
    return client.feed.follow<{ cursor: string; state: TextPenSubscription['textPen'] }>({
      subscription: TextPenDocument,
      variables: { leverId, clientId: this.#joined.clientId },
      after: '',
      // The subscription's data is what codegen wrote of it.
      eventOf: (data) => ({ cursor: '', state: (data as TextPenSubscription).textPen }),
      ...pollAtLever(client, { leverId, activity: 'EDITING' }),
      onEvent: ({ state }) => (state.mayWrite ? undefined : this.#closeFor(state.reason)),
      onRefused: () => undefined,
    })
  }

  #closeFor(sentence: string | null): void {
    this.#closedFor = sentence
    this.#replica.close()
  }
}
