import { shownLocale } from '../../../i18n/shown-locale.js'
import type { LeviersClient } from '../../../client/leviers-client.js'
import { newId } from '../../../client/base/new-id.js'
import type { Outcome } from '../../../client/outbox/outbox-entry.js'
import { makeReadable } from '../../../client/base/readable.js'
import type { MeStore } from '../../people/me/me-store.js'
import { changedFields, copyOf, emptyDraft, mergedDraft, type DraftFields, type SeenDraft } from './draft-fields.js'
import type { DraftPlace, DraftShown, DraftStore } from './draft-shown.js'
import { localDrafts } from './local-drafts.js'
import { MyDraftsDocument } from './my-drafts.generated.js'
import type { PublishLeverMutation } from '../model/levers-commands.generated.js'
import { discardDraft, publishLever, saveDraft } from '../model/levers-commands.js'

interface DraftParts {
  client: Pick<LeviersClient, 'ask' | 'clock' | 'outbox' | 'surroundings'>
  me: Pick<MeStore, 'get' | 'listen' | 'onEvent' | 'onSignOut'>
  boardId: string
  draftId: string
}

const typingPause = 800
const retryPause = 5_000
/** So many of the last changes that were sent are known again when the server tells of them. */
const mostSent = 5

const placeAfter = {
  acknowledged: 'saved',
  refused: 'refused',
  'sign-in-first': 'device',
  replaced: 'saving',
} as const satisfies Record<Outcome<unknown>['status'], DraftPlace>

/**
 * A draft that keeps itself: on the device with each keystroke, on the server with each pause. It may be open elsewhere, too:
 * only what was changed here is sent, and what is saved elsewhere is shown.
 */
export function makeDraftStore({ client, me, boardId, draftId }: DraftParts): DraftStore {
  const { ask, clock, outbox, surroundings } = client
  const shown = makeReadable<DraftShown>({ draft: emptyDraft, state: 'empty', conflicts: {}, publishedAs: null })
  const device = newId()
  const edited = new Set<string>()
  let seen: SeenDraft | null = { fields: emptyDraft, revision: 0 }
  let sent: Partial<DraftFields>[] = []
  let pause: ReturnType<typeof setTimeout> | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  let edits = 0
  let isOver = false
  let isPublishing = false
  let hasReadServer = false

  const setState = (state: DraftPlace) => shown.set({ ...shown.get(), state })
  const keep = () => {
    const begun = { boardId, personId: me.get().me?.person.id ?? null, at: new Date(clock.now()).toISOString() }
    return localDrafts.write(draftId, { fields: shown.get().draft, seen, ...begun }, edited)
  }
  const unsaved = () => {
    const { draft, conflicts } = shown.get()
    return changedFields(draft, seen ?? { fields: emptyDraft, revision: 0 }, conflicts)
  }

  const hasUnsaved = () => Object.keys(unsaved()).length > 0

  async function save(): Promise<void> {
    clearTimeout(pause)
    const edit = edits
    const fields = unsaved()
    if (Object.keys(fields).length === 0)
      return setState(Object.keys(shown.get().conflicts).length > 0 ? 'device' : 'saved')
    setState(surroundings.isOnline() ? 'saving' : 'waiting')
    sent = [...sent, fields].slice(-mostSent)
    const input = { draftId, boardId, base: seen?.revision ?? null, device, ...copyOf(fields) }
    const outcome = await outbox.give(saveDraft, input, { handlesRefusal: true })
    if (isOver) return
    if (outcome.status === 'refused' && outcome.refusal.code === 'REVISION_CHANGED') return readFromServer()
    if (outcome.status === 'acknowledged') await acknowledged(fields)
    if (edit === edits) setState(placeAfter[outcome.status])
  }

  async function acknowledged(fields: Partial<DraftFields>): Promise<void> {
    seen = { revision: seen?.revision ?? 0, fields: { ...(seen?.fields ?? emptyDraft), ...fields } }
    await keep()
  }

  async function open(): Promise<void> {
    const local = await localDrafts.read(draftId, me.get())
    if (edits > 0 || isOver) return
    if (local) {
      seen = local.seen
      shown.set({ ...shown.get(), draft: local.fields })
      setState(hasUnsaved() ? 'device' : 'saved')
    }
    await readFromServer()
  }

  /** What is on the server by now joins what is here; then what is only here is saved. */
  async function readFromServer(): Promise<void> {
    if (!me.get().me || isOver) return
    const answer = await ask(MyDraftsDocument, {}).catch(() => null)
    if (isOver || isPublishing) return
    clearTimeout(retry)
    if (!answer) retry = setTimeout(() => void readFromServer(), retryPause)
    hasReadServer ||= answer !== null
    const found = answer?.me?.drafts.find((draft) => draft.id === draftId)
    if (found) {
      const { title, body, finding, action, themeIds, neighbourhoodCodes, revision } = found
      take({ fields: { title, body, finding, action, themeIds, neighbourhoodCodes }, revision })
    }
    if (found || hasUnsaved()) await save()
  }

  function take(found: SeenDraft): void {
    const { draft } = shown.get()
    // What an earlier page kept does not say what it was changed from: it is what is to be.
    const merged = mergedDraft({ draft, seen: seen ?? found, sent }, found)
    seen = merged.seen
    shown.set({ ...shown.get(), draft: merged.draft, conflicts: merged.conflicts })
    void keep()
  }

  void open()
  me.listen(() => {
    if (isOver || isPublishing) return
    // Someone signed in, or is known only now: what was only on the device goes to the server, and what is there comes.
    if (me.get().me && (!hasReadServer || ['device', 'empty'].includes(shown.get().state))) void readFromServer()
  })
  me.onEvent((event) => {
    if (event.__typename === 'DraftSaved' && event.draftId === draftId && event.device !== device) void readFromServer()
  })

  // Also what a visitor published, which the outbox sent after they signed in.
  outbox.onAcknowledged((entry, result) => {
    if (entry.command !== 'publishLever' || entry.input.draftId !== draftId) return
    end()
    // The answer of publishLever is its event.
    const { lever } = result as PublishLeverMutation['publishLever']
    shown.set({ ...shown.get(), publishedAs: lever.id })
  })

  // What was typed just now waits for its writer, as all that was not sent does.
  me.onSignOut(() => {
    if (!isOver && hasUnsaved()) void save()
    stop()
  })

  function stop(): void {
    isOver = true
    clearTimeout(pause)
    clearTimeout(retry)
  }

  function end(): void {
    stop()
    void localDrafts.remove(draftId)
  }

  function change(fields: Partial<DraftFields>): void {
    edits += 1
    for (const name of Object.keys(fields)) edited.add(name)
    const draft = { ...shown.get().draft, ...fields }
    shown.set({ ...shown.get(), draft, state: me.get().me ? 'saving' : 'device' })
    void keep()
    clearTimeout(pause)
    if (me.get().me) pause = setTimeout(() => void save(), typingPause)
  }

  return {
    get: shown.get,
    listen: shown.listen,
    change,
    choose(name, words) {
      const { [name]: elsewhere, ...conflicts } = shown.get().conflicts
      if (elsewhere === undefined || !seen) return
      seen = { ...seen, fields: { ...seen.fields, [name]: elsewhere } }
      shown.set({ ...shown.get(), conflicts })
      change(words === 'elsewhere' ? { [name]: elsewhere } : {})
    },
    async publish() {
      clearTimeout(pause)
      const { title, body, finding, action, themeIds, neighbourhoodCodes } = shown.get().draft
      const words = { title, body, finding: finding || null, action: action || null, locale: shownLocale() }
      const input = { boardId, draftId, ...words, themeIds: [...themeIds], neighbourhoodCodes: [...neighbourhoodCodes] }
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
