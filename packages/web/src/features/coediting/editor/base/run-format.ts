import type { ChainedCommands, Editor } from '@tiptap/core'
import { undoneAlone } from './own-changes.js'

export type Format = 'title' | 'subtitle' | 'bold' | 'italic' | 'bullets' | 'numbers' | 'quote'

/** Gives the selected words or blocks a form, or takes it away again; undone alone. */
export function runFormat(editor: Editor, format: Format): void {
  undoneAlone(editor.state)
  formats[format](editor)
  undoneAlone(editor.state)
}

const formats: Record<Format, (editor: Editor) => void> = {
  title: (editor) => toggleHeading(editor, 2),
  subtitle: (editor) => toggleHeading(editor, 3),
  bold: toggle((chain) => chain.toggleBold()),
  italic: toggle((chain) => chain.toggleItalic()),
  bullets: toggle((chain) => chain.toggleBulletList()),
  numbers: toggle((chain) => chain.toggleOrderedList()),
  quote: toggle((chain) => chain.toggleBlockquote()),
}

function toggle(change: (chain: ChainedCommands) => ChainedCommands) {
  return (editor: Editor) => void change(editor.chain()).scrollIntoView().run()
}

/** An item of a list cannot begin with a heading: it leaves its list. */
function toggleHeading(editor: Editor, level: 2 | 3): void {
  const isItem = editor.isActive('listItem')
  const chain = isItem ? editor.chain().clearNodes() : editor.chain()
  void chain.toggleHeading({ level }).scrollIntoView().run()
}
