import { getAttributes, getMarkRange, type Editor } from '@tiptap/core'
import { linkAddress } from '../schema/link-address.js'
import { undoneAlone } from '../base/own-changes.js'

/** The link at the caret: its address, or null; and whether a new one would need words. */
export function linkAtCaret({ state, schema }: Editor): { present: string | null; needsWords: boolean } {
  const link = schema.marks.link
  const isInLink = link !== undefined && getMarkRange(state.selection.$from, link) !== undefined
  const href = isInLink ? markedHref(state) : linkAddress(getAttributes(state, 'link').href)
  return { present: href, needsWords: state.selection.empty && href === null }
}

/** Makes a link of the words chosen, or of the whole link at the caret; else writes the words, or the address, as one. */
export function setLink(editor: Editor, href: string, words: string): void {
  if (editor.isDestroyed) return
  const { empty } = editor.state.selection
  undoneAlone(editor.state)
  if (linkAtCaret(editor).needsWords) {
    const text = words.trim() || href.replace(/^mailto:/i, '')
    editor.commands.insertContent({ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] })
  } else {
    const chain = empty ? editor.chain().extendMarkRange('link') : editor.chain()
    const { to } = editor.state.selection
    chain.setMark('link', { href }).setTextSelection(to).run()
  }
  undoneAlone(editor.state)
}

/** Takes the link at the caret, or those of the words chosen, away; the words stay. */
export function removeLink(editor: Editor): void {
  if (editor.isDestroyed) return
  undoneAlone(editor.state)
  const { to } = editor.state.selection
  editor.chain().extendMarkRange('link').unsetMark('link').setTextSelection(to).run()
  undoneAlone(editor.state)
}

function markedHref({ selection: { $from } }: Editor['state']): string | null {
  const marks = [...($from.nodeAfter?.marks ?? []), ...($from.nodeBefore?.marks ?? [])]
  return linkAddress(marks.find((mark) => mark.type.name === 'link')?.attrs.href)
}
