import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { EditorHooks, FoundMention } from '../base/editor-hooks.js'
import { mentionBefore } from './mention-before.js'
import { isBrought, undoneAlone } from '../base/own-changes.js'

export interface MentionTyping {
  /** The place of its « @ ». */
  from: number
  query: string
  isDismissed: boolean
  /** Null until the first answer. */
  found: readonly FoundMention[] | null
  /** Which of those found would be taken. */
  active: number
}

type Change = Partial<Pick<MentionTyping, 'found' | 'active' | 'isDismissed'>>

export const mentionKey = new PluginKey<MentionTyping | null>('mention')
const pauseMilliseconds = 150

/** The id of one of the list, which the text names as the one that is active. */
export const optionId = (listId: string, place: number) => `${listId}-${place}`

/**
 * « @ » and a few letters look for people and bodies. The focus stays in the text: arrows choose in the list, Enter takes,
 * Esc closes it until another « @ » is typed.
 */
export function mentionTyping({ findMentions, mentionsId }: EditorHooks) {
  return Extension.create({
    name: 'mentionTyping',
    priority: 1_200,
    addProseMirrorPlugins: () => [
      new Plugin<MentionTyping | null>({
        key: mentionKey,
        state: {
          init: () => null,
          apply(transaction, typing, _old, state) {
            // Only what one types begins a mention: not a caret that comes by.
            if (!typing && (!transaction.docChanged || isBrought(transaction))) return null
            return following(typing, state, transaction.getMeta(mentionKey) ?? {})
          },
        },
        view: () => ask(findMentions),
        props: {
          attributes: (state) => attributesFor(mentionsId, shownMentions(state)),
          handleKeyDown: (view, event) => chooses(view, event),
        },
      }),
    ],
  })
}

/** What the list shows now, when it is open. */
export function shownMentions(state: EditorState): (MentionTyping & { found: readonly FoundMention[] }) | null {
  const typing = mentionKey.getState(state)
  if (!typing || typing.isDismissed || typing.found === null) return null
  // After a space one may just be going on with the sentence.
  return typing.found.length === 0 && typing.query.includes(' ') ? null : { ...typing, found: typing.found }
}

/** Puts the one chosen, or the active one, in the place of what was typed. */
export function takeMention(view: EditorView, place?: number): boolean {
  const typing = shownMentions(view.state)
  const chosen = typing?.found[place ?? typing.active]
  if (!typing || !chosen) return false
  const { kind, id, label } = chosen
  const { schema, selection, tr } = view.state
  undoneAlone(view.state)
  const mention = schema.node('mention', { kind, id, label: label.slice(0, 200) })
  const isSpaced = selection.$from.nodeAfter?.text?.startsWith(' ')
  const inserted = isSpaced ? [mention] : [mention, schema.text(' ')]
  view.dispatch(tr.replaceWith(typing.from, selection.from, inserted).scrollIntoView())
  undoneAlone(view.state)
  return true
}

function following(typing: MentionTyping | null, state: EditorState, change: Change): MentionTyping | null {
  const { $from, empty, from } = state.selection
  const begun = empty ? mentionBefore($from.parent.textBetween(0, $from.parentOffset, null, '\ufffc')) : null
  if (!begun) return null
  const at = from - begun.length
  if (!typing) return { from: at, query: begun.query, isDismissed: false, found: null, active: 0, ...change }
  if (typing.query === begun.query) return { ...typing, from: at, ...change }
  const still = typing.found?.filter(({ label }) => plain(label).includes(plain(begun.query))) ?? []
  return { ...typing, from: at, query: begun.query, found: still.length > 0 ? still : null, active: 0 }
}

function plain(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Asks for what is typed, once it rests; a late answer to an older question is not shown. */
function ask(findMentions: EditorHooks['findMentions']) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked: string | null = null
  const answer = async (view: EditorView, query: string) => {
    const found = await findMentions(query).catch(() => [])
    if (view.isDestroyed || mentionKey.getState(view.state)?.query !== query) return
    view.dispatch(view.state.tr.setMeta(mentionKey, { found, active: 0 }))
  }
  return {
    update(view: EditorView) {
      const typing = mentionKey.getState(view.state)
      const query = typing && !typing.isDismissed && view.hasFocus() ? typing.query : null
      if (query === asked) return
      asked = query
      clearTimeout(timer)
      if (query !== null) timer = setTimeout(() => void answer(view, query), pauseMilliseconds)
    },
    destroy: () => clearTimeout(timer),
  }
}

function attributesFor(id: string, typing: MentionTyping | null): Record<string, string> {
  const always = { 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox' }
  if (!typing?.found?.length) return always
  return { ...always, 'aria-controls': id, 'aria-activedescendant': optionId(id, typing.active) }
}

function chooses(view: EditorView, { key, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  const typing = shownMentions(view.state)
  if (!typing || ctrlKey || altKey || metaKey || shiftKey) return false
  const change = (to: Change) => {
    view.dispatch(view.state.tr.setMeta(mentionKey, to))
    return true
  }
  const count = typing.found.length
  if (key === 'Escape') return change({ isDismissed: true })
  if (key === 'Tab') change({ isDismissed: true })
  if (count === 0) return false
  if (key === 'ArrowDown') return change({ active: (typing.active + 1) % count })
  if (key === 'ArrowUp') return change({ active: (typing.active - 1 + count) % count })
  return key === 'Enter' && takeMention(view)
}
