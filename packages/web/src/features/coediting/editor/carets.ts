import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { yCursorPlugin } from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'
import { createAbsolutePositionFromRelativePosition, createRelativePositionFromJSON } from 'yjs'
import { caretElement, hueOf, type CaretUser } from './caret-element.js'

const namedMilliseconds = 3_000

/** The carets and selections of the others. The one who writes here is told to them through the same awareness. */
export function carets(awareness: Awareness) {
  return Extension.create({
    name: 'carets',
    priority: 999,
    addProseMirrorPlugins() {
      const flags = makeFlags()
      const cursorBuilder = (user: CaretUser, client: number) => flags.make(user, client)
      const selectionBuilder = (user: CaretUser) => ({ class: 'caret-selection', style: hueOf(user) })
      return [
        yCursorPlugin(awareness, { awarenessStateFilter: isElsewhere(awareness), cursorBuilder, selectionBuilder }),
        new Plugin({ view: ({ dom }) => followMoves(awareness, (client) => flags.name(client, dom)) }),
      ]
    },
  })
}

/** Somebody else, at a place that exists: one that is not of this text would throw while the text is drawn. */
function isElsewhere({ clientID, doc }: Awareness) {
  return (_own: number, client: number, state: { cursor?: { anchor: unknown; head: unknown } | null } | null) => {
    const { cursor } = state ?? {}
    if (client === clientID || !cursor) return false
    try {
      return [cursor.anchor, cursor.head].every((place) =>
        createAbsolutePositionFromRelativePosition(createRelativePositionFromJSON(place), doc),
      )
    } catch {
      // Other people's input: whatever it is, it is no place.
      return false
    }
  }
}

/** One element for each editor, kept while its caret moves, so that it can tell its name for a moment. */
function makeFlags() {
  const elements = new Map<number, { caret: HTMLElement; timer?: ReturnType<typeof setTimeout> }>()
  return {
    make(user: CaretUser, client: number): HTMLElement {
      const caret = caretElement(user)
      clearTimeout(elements.get(client)?.timer)
      elements.set(client, { caret })
      return caret
    },
    name(client: number, text: HTMLElement): void {
      const known = elements.get(client)
      if (!known) return
      clearTimeout(known.timer)
      known.caret.classList.add('is-named')
      const { left } = known.caret.getBoundingClientRect()
      const edges = text.getBoundingClientRect()
      known.caret.classList.toggle('is-late', left > edges.left + edges.width / 2)
      known.timer = setTimeout(() => known.caret.classList.remove('is-named'), namedMilliseconds)
    },
  }
}

/** Calls back with the client id of each caret that moved, after it was drawn. */
function followMoves(awareness: Awareness, tell: (client: number) => void) {
  const places = new Map<number, string>()
  const listen = ({ added, updated }: { added: number[]; updated: number[] }) => {
    for (const client of [...added, ...updated]) {
      const place = JSON.stringify(awareness.getStates().get(client)?.cursor ?? null)
      if (place !== places.get(client) && client !== awareness.clientID) setTimeout(() => tell(client), 50)
      places.set(client, place)
    }
  }
  awareness.on('change', listen)
  return { destroy: () => awareness.off('change', listen) }
}
