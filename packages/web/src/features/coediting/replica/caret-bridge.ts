import { limits } from '@leviers/shared/limits'
import type { Awareness } from 'y-protocols/awareness'
import {
  createRelativePositionFromJSON,
  decodeRelativePosition,
  encodeRelativePosition,
  relativePositionToJSON,
} from 'yjs'
import type { LeviersClient } from '../../../client/leviers-client.js'
import { initialsOf } from '../../people/initials-of.js'
import { base64Of, bytesOf } from '../sync/bytes.js'
import { moveCaret } from '../sync/use-move-caret.js'
import { TextCaretsDocument, type TextCaretsSubscription } from '../sync/text-carets.generated.js'

type Told = TextCaretsSubscription['textCarets']

interface CaretBridgeParts {
  client: Pick<LeviersClient, 'feed'>
  awareness: Awareness
  leverId: string
  clientId: number
  onPens(pens: number): void
}

export interface CaretBridge {
  /** One typed just now. */
  typed(): void
  stop(): void
}

/** A little more than what a room tells: carets that move more often are seen no sooner. */
const paceMilliseconds = limits.coediting.caretMilliseconds + 20
/** A caret that stays where it is is said again, so that it is not forgotten; while its person types, more often. */
const keptMilliseconds = (limits.coediting.caretSeconds * 1_000) / 2
const typingMilliseconds = (limits.coediting.typingSeconds * 1_000) / 2

/**
 * Brings the editor's carets and those of the others together: only over a socket, best effort. The server says who they
 * are.
 */
export function bridgeCarets({ client, awareness, leverId, clientId, onPens }: CaretBridgeParts): CaretBridge {
  const { feed } = client
  let typedAt = -Infinity
  let timer: ReturnType<typeof setTimeout> | null = null
  let isDue = false
  let said = { text: '', at: -Infinity }

  function say(): void {
    if (timer !== null) {
      isDue = true
      return
    }
    isDue = false
    const now = performance.now()
    const caret = { ...placeOf(awareness), isTyping: now - typedAt < 1_000 }
    // Before the same letter as before, or still at the end: whoever types there moves on every screen by themselves.
    const text = JSON.stringify(caret)
    if (text === said.text && now - said.at < (caret.isTyping ? typingMilliseconds : keptMilliseconds)) return
    said = { text, at: now }
    moveCaret(client, { leverId, clientId, ...caret })
    timer = setTimeout(() => {
      timer = null
      if (isDue) say()
    }, paceMilliseconds)
  }

  const again = setInterval(() => {
    said.at = -Infinity
    if (placeOf(awareness).anchor) say()
  }, keptMilliseconds)
  const onUpdate = ({ updated }: { updated: number[] }, origin: unknown) => {
    if (origin === 'local' && updated.includes(clientId)) say()
  }
  awareness.on('update', onUpdate)
  const stopFollowing = feed.follow<{ cursor: string; told: Told }>({
    subscription: TextCaretsDocument,
    variables: { leverId },
    // It has no past: each message is the whole of it.
    after: '',
    // The subscription's data is what codegen wrote of it.
    eventOf: (data) => ({ cursor: '', told: (data as TextCaretsSubscription).textCarets }),
    poll: null,
    onEvent({ told }) {
      onPens(told.pens)
      showCarets(awareness, told)
    },
    onRefused: () => undefined,
  })
  return {
    typed: () => (typedAt = performance.now()),
    stop() {
      clearInterval(again)
      clearTimeout(timer ?? undefined)
      awareness.off('update', onUpdate)
      stopFollowing()
    },
  }
}

/** Where one's own caret is, as the server takes it; nowhere when the text has not the focus. */
function placeOf(awareness: Awareness): { anchor: string | null; head: string | null } {
  const cursor: unknown = awareness.getLocalState()?.cursor
  if (!(cursor instanceof Object) || !('anchor' in cursor) || !('head' in cursor)) return { anchor: null, head: null }
  const { anchor, head } = cursor
  const said = (place: unknown) => base64Of(encodeRelativePosition(createRelativePositionFromJSON(place)))
  return { anchor: said(anchor), head: said(head) }
}

/** Where a caret is told to be; null when that cannot be read: the others are shown all the same. */
function cursorAt(anchor: string, head: string): object | null {
  const place = (told: string) => relativePositionToJSON(decodeRelativePosition(bytesOf(told)))
  try {
    return { anchor: place(anchor), head: place(head) }
  } catch {
    return null
  }
}

/** Shows where the others are: whoever is not told of any more is gone. */
function showCarets(awareness: Awareness, { carets }: Told): void {
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
