import { Extension } from '@tiptap/core'
import type { Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { addressesIn } from './addresses-in.js'
import { cleanHtml } from './clean-html.js'
import type { EditorHooks } from '../base/editor-hooks.js'
import { isOwnHtml } from './is-own-html.js'
import { undoneAlone } from '../base/own-changes.js'
import { plainSlice } from './plain-slice.js'
import { safeSlice } from './safe-slice.js'

const picture = 'img:not([width="1"], [height="1"], [width="0"], [height="0"])'

/** What is pasted or dropped becomes text of the schema; pictures and files are refused aloud. */
export function pasting({ onNotice }: EditorHooks) {
  return Extension.create({
    name: 'pasting',
    priority: 1_000,
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          transformPastedHTML(html, view) {
            const { body } = new DOMParser().parseFromString(html, 'text/html')
            if (isOwnHtml(body, view.state.schema)) return html
            if (body.querySelector(picture)) onNotice({ kind: 'images' })
            cleanHtml(body)
            return body.innerHTML
          },
          clipboardTextParser: (text, at, _isPlain, view) => plainSlice(text, view.state.schema, at.marks()),
          transformPasted: (slice, view) => safeSlice(slice, view.state.schema),
          handlePaste(view, { clipboardData }, slice) {
            undoneAlone(view.state)
            return refusesFiles(clipboardData, slice, onNotice) || linksSelection(view, slice)
          },
          handleDrop(view, { dataTransfer }, slice) {
            undoneAlone(view.state)
            return refusesFiles(dataTransfer, slice, onNotice)
          },
        },
      }),
    ],
  })
}

/** Nothing of it can stand in a text: what was selected stays. */
function refusesFiles(brought: DataTransfer | null, { size }: Slice, onNotice: EditorHooks['onNotice']): boolean {
  if (size > 0) return false
  if (brought && brought.files.length > 0) onNotice({ kind: 'files' })
  return true
}

/** An address that is pasted on words becomes their link. */
function linksSelection({ state, dispatch }: EditorView, { content }: Slice): boolean {
  const words = content.textBetween(0, content.size, '\n').trim()
  const [found] = addressesIn(words)
  const link = state.schema.marks.link
  const { from, to, empty, $from, $to } = state.selection
  if (!link || empty || !found || found.to - found.from !== words.length || !$from.sameParent($to)) return false
  dispatch(state.tr.addMark(from, to, link.create({ href: found.href })))
  return true
}
