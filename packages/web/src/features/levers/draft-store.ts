import type { LeviersClient } from '../../apollo/leviers-client.js'
import type { Outcome } from '../../apollo/outbox-entry.js'
import { makeReadable, type Readable } from '../../apollo/readable.js'
import type { MeStore } from '../people/me-store.js'
import { emptyDraft, localDrafts, type DraftFields } from './local-drafts.js'
import { MyDraftsDocument } from './my-drafts.generated.js'
import type { PublishLeverMutation } from './publish-lever.generated.js'
import { discardDraft } from './use-discard-draft.js'
import { publishLever } from './publish-lever.js'
import { saveDraft } from './save-draft.js'

/** Where a draft is: on this device only, on its way, on the server, or refused by it. */
export type DraftPlace = 'empty' | 'device' | 'saving' | 'saved' | 'waiting' | 'refused'

export interface DraftShown {
  draft: DraftFields
  state: DraftPlace
  /** The lever that it became, once it is published. */
  publishedAs: string | null
}

export interface DraftStore extends Readable<DraftShown> {
  change(fields: Partial<DraftFields>): void
  publish(): Promise<Outcome<PublishLeverMutation['publishLever']>>
  discard(): void
}

interface DraftParts {
  client: Pick<LeviersClient, 'ask' | 'outbox' | 'surroundings'>
  me: Pick<MeStore, 'get' | 'listen'>
  boardId: string
  draftId: string
}

const typingPause = 800

const placeAfter = {
  acknowledged: 'saved',
  refused: 'refused',
  'sign-in-first': 'device',
  replaced: 'saving',
} as const satisfies Record<Outcome<unknown>['status'], DraftPlace>

/** A draft that keeps itself: on the device with each keystroke, on the server with each pause. */
export function makeDraftStore({ client, me, boardId, draftId }: DraftParts): DraftStore {
  const { ask, outbox, surroundings } = client
  const shown = makeReadable<DraftShown>({ draft: emptyDraft, state: 'empty', publishedAs: null })
  let pause: ReturnType<typeof setTimeout> | undefined
  let edits = 0
  let isOver = false
  let isPublishing = false

  const setState = (state: DraftPlace) => shown.set({ ...shown.get(), state })
  const keep = (saved: boolean) => localDrafts.write(draftId, { fields: shown.get().draft, saved })

  async function save(): Promise<void> {
    clearTimeout(pause)
    const edit = edits
    const { draft } = shown.get()
    setState(surroundings.isOnline() ? 'saving' : 'waiting')
    const { status } = await outbox.give(saveDraft, { draftId, boardId, ...copyOf(draft) }, { handlesRefusal: true })
    if (edit !== edits || isOver) return
    if (status === 'acknowledged') await keep(true)
    setState(placeAfter[status])
  }

  async function open(): Promise<void> {
    const local = await localDrafts.read(draftId)
    if (edits > 0) return
    if (local) shown.set({ ...shown.get(), draft: local.fields, state: local.saved ? 'saved' : 'device' })
    if (local && !local.saved && me.get().me) void save()
    if (!local || local.saved) await readFromServer()
  }

  async function readFromServer(): Promise<void> {
    if (!me.get().me) return
    const answer = await ask(MyDraftsDocument, {}).catch(() => null)
    const found = answer?.me?.drafts.find((draft) => draft.id === draftId)
    if (!found || edits > 0) return
    const { title, body, finding, action, themeIds, neighbourhoodCodes } = found
    const draft = { title, body, finding, action, themeIds, neighbourhoodCodes }
    shown.set({ ...shown.get(), draft, state: 'saved' })
  }

  void open()
  me.listen(() => {
    if (isOver || isPublishing) return
    // Someone signed in: what was only on the device goes to the server.
    if (me.get().me && shown.get().state === 'device') void save()
    else if (me.get().me && shown.get().state === 'empty') void readFromServer()
  })

  // Also what a visitor published, which the outbox sent after they signed in.
  outbox.onAcknowledged((entry, result) => {
    if (entry.command !== 'publishLever' || entry.input.draftId !== draftId) return
    end()
    // The answer of publishLever is its event.
    const { lever } = result as PublishLeverMutation['publishLever']
    shown.set({ ...shown.get(), publishedAs: lever.id })
  })

  function end(): void {
    isOver = true
    clearTimeout(pause)
    void localDrafts.remove(draftId)
  }

  return {
    get: shown.get,
    listen: shown.listen,
    change(fields) {
      edits += 1
      const draft = { ...shown.get().draft, ...fields }
      shown.set({ ...shown.get(), draft, state: me.get().me ? 'saving' : 'device' })
      void keep(false)
      clearTimeout(pause)
      if (me.get().me) pause = setTimeout(() => void save(), typingPause)
    },
    async publish() {
      clearTimeout(pause)
      const { title, body, finding, action, ...placing } = copyOf(shown.get().draft)
      const words = { title, body, finding: finding || null, action: action || null }
      const input = { boardId, draftId, ...words, ...placing }
      isPublishing = true
      const outcome = await outbox.give(publishLever, input, { handlesRefusal: true })
      // A visitor signs in first: it is then published by the outbox.
      isPublishing = outcome.status === 'sign-in-first'
      return outcome
    },
    discard() {
      end()
      if (me.get().me) void outbox.give(discardDraft, { draftId })
    },
  }
}

function copyOf({ themeIds, neighbourhoodCodes, ...words }: DraftFields) {
  return { ...words, themeIds: [...themeIds], neighbourhoodCodes: [...neighbourhoodCodes] }
}
