import { limits } from '@leviers/shared/limits'
import type { Awareness } from 'y-protocols/awareness'
import {
  createRelativePositionFromJSON,
  decodeRelativePosition,
  encodeRelativePosition,
  relativePositionToJSON,
} from 'yjs'
import { Throttle } from '../../../client/base/throttle.js'
import type { LeviersClient } from '../../../client/leviers-client.js'
import { initialsOf } from '../../people/initials-of.js'
import { base64Of, bytesOf } from '../sync/bytes.js'
import { moveCaret } from '../sync/use-move-caret.js'
import { TextCaretsDocument, type TextCaretsSubscription } from '../sync/text-carets.generated.js'

type Snapshot = TextCaretsSubscription['textCarets']

interface CaretBridgeParts {
  client: Pick<LeviersClient, 'feed'>
  awareness: Awareness
  leverId: string
  clientId: number
  onSeats(seats: number): void
}

/** A little slower than the server publishes carets: to send them more often would show them no sooner. */
const throttleMilliseconds = limits.coediting.caretMilliseconds + 20
/** A still caret is sent again before the server forgets it; more often while its person types. */
const keptMilliseconds = (limits.coediting.caretSeconds * 1_000) / 2
const typingMilliseconds = (limits.coediting.typingSeconds * 1_000) / 2

/**
 * Brings the editor's carets and those of the others together: only over a socket, best effort. The server says who they
 * are.
 */
export class CaretBridge {
  readonly #parts: CaretBridgeParts
  readonly #throttle: Throttle
  readonly #again: ReturnType<typeof setInterval>
  readonly #stopFollowing: () => void
  #typedAt = -Infinity
  #sent = { text: '', at: -Infinity }

  constructor(parts: CaretBridgeParts) {
    this.#parts = parts
    this.#throttle = new Throttle(() => this.#send(), throttleMilliseconds)
    this.#again = setInterval(() => this.#resend(), keptMilliseconds)
    parts.awareness.on('update', this.#onUpdate)
    this.#stopFollowing = this.#follow()
  }

  /** To be called when the person has typed. */
  typed(): void {
    this.#typedAt = performance.now()
  }

  stop(): void {
    clearInterval(this.#again)
    this.#throttle.stop()
    this.#parts.awareness.off('update', this.#onUpdate)
    this.#stopFollowing()
  }

  readonly #onUpdate = ({ updated }: { updated: number[] }, origin: unknown): void => {
    if (origin === 'local' && updated.includes(this.#parts.clientId)) this.#throttle.ask()
  }

  /** Sends the own caret if it moved relative to the text, or is due again; returns whether it was sent. */
  #send(): boolean {
    const { client, awareness, leverId, clientId } = this.#parts
    const now = performance.now()
    const caret = { ...placeOf(awareness), isTyping: now - this.#typedAt < 1_000 }
    // Position unchanged relative to the text: do not resend.
    const text = JSON.stringify(caret)
    const kept = caret.isTyping ? typingMilliseconds : keptMilliseconds
    if (text === this.#sent.text && now - this.#sent.at < kept) return false
    this.#sent = { text, at: now }
    moveCaret(client, { leverId, clientId, ...caret })
    return true
  }

  #resend(): void {
    this.#sent.at = -Infinity
    if (placeOf(this.#parts.awareness).anchor) this.#throttle.ask()
  }

  #follow(): () => void {
    const { client, awareness, leverId, onSeats } = this.#parts
    return client.feed.follow<{ cursor: string; snapshot: Snapshot }>({
      subscription: TextCaretsDocument,
      variables: { leverId },
      // No cursor: each message holds all carets.
      after: '',
      // The subscription's data is what codegen wrote of it.
      eventOf: (data) => ({ cursor: '', snapshot: (data as TextCaretsSubscription).textCarets }),
      poll: null,
      onEvent({ snapshot }) {
        onSeats(snapshot.pens)
        showCarets(awareness, snapshot)
      },
      onRefused: () => undefined,
    })
  }
}

/** The own caret as base64 relative positions; nulls when the text is not focused. */
function placeOf(awareness: Awareness): { anchor: string | null; head: string | null } {
  const cursor: unknown = awareness.getLocalState()?.cursor
  if (!(cursor instanceof Object) || !('anchor' in cursor) || !('head' in cursor)) return { anchor: null, head: null }
  const { anchor, head } = cursor
  const encoded = (place: unknown) => base64Of(encodeRelativePosition(createRelativePositionFromJSON(place)))
  return { anchor: encoded(anchor), head: encoded(head) }
}

/** The position of a caret; null when it cannot be decoded, so that the other carets still show. */
function cursorAt(anchor: string, head: string): object | null {
  const place = (snapshot: string) => relativePositionToJSON(decodeRelativePosition(bytesOf(snapshot)))
  try {
    return { anchor: place(anchor), head: place(head) }
  } catch {
    return null
  }
}

/** Replaces the carets of the others in the awareness by those of a snapshot. */
function showCarets(awareness: Awareness, { carets }: Snapshot): void {
  const others = carets.filter(({ clientId }) => clientId !== awareness.clientID)
  const known = [...awareness.getStates().keys()].filter((id) => id !== awareness.clientID)
  const removed = known.filter((id) => !others.some(({ clientId }) => clientId === id))
  removed.forEach((id) => awareness.states.delete(id))
  for (const { clientId, person, anchor, head, isTyping } of others) {
    const { id, displayName: name, organisation, isVouched } = person
    const user = { id, name, organisation, isVouched, initials: initialsOf(name), isTyping }
    awareness.states.set(clientId, { user, cursor: cursorAt(anchor, head) })
  }
  const now = others.map(({ clientId }) => clientId)
  const added = now.filter((id) => !known.includes(id))
  awareness.emit('change', [{ added, updated: now.filter((id) => known.includes(id)), removed }, 'server'])
  awareness.emit('update', [{ added, updated: now, removed }, 'server'])
}
