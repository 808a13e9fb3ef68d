import type { Editor } from '@tiptap/core'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { runFormat, type Format } from '../base/run-format.js'
import type { ToolbarIconName } from './toolbar-icon.js'
import type { ToolbarState } from './use-toolbar-state.js'
import { focusText } from '../base/focus-text.js'

export interface ToolbarActs {
  link(): void
  comment: (() => void) | null
  thread: ((threadId: string) => void) | null
}

export interface ToolbarItem {
  name: ToolbarIconName
  label: MessageDescriptor
  /** As aria-keyshortcuts has it. */
  keys?: string
  /** Its name is shown beside its sign, where there is room. */
  isInWords?: boolean
  /** Begins a group. */
  isFirst?: boolean
  isPressed?(state: ToolbarState): boolean
  isOff?(state: ToolbarState): boolean
  run(editor: Editor, state: ToolbarState): void
}

/** The commands of the toolbar, in their order. */
export function toolbarItems({ link, comment, thread }: ToolbarActs): ToolbarItem[] {
  const items: (ToolbarItem | false)[] = [
    { ...format('title', msg`Titre`, 'Control+Alt+2'), isInWords: true },
    { ...format('subtitle', msg`Sous-titre`, 'Control+Alt+3'), isInWords: true },
    { ...format('bold', msg`Gras`, 'Control+B'), isFirst: true },
    format('italic', msg`Italique`, 'Control+I'),
    { ...format('bullets', msg`Liste à puces`, 'Control+Shift+8'), isFirst: true },
    format('numbers', msg`Liste numérotée`, 'Control+Shift+7'),
    format('quote', msg`Citation`, 'Control+Shift+B'),
    { name: 'link', label: msg`Lien`, keys: 'Control+K', isFirst: true, isPressed: (state) => state.link, run: link },
    { name: 'mention', label: msg`Mentionner une personne ou un organisme`, run: beginMention },
    ...history,
    comment !== null && {
      name: 'comment',
      label: msg`Commenter les mots choisis`,
      isFirst: true,
      isOff: (state) => !state.hasWords,
      run: comment,
    },
    thread !== null && {
      name: 'thread',
      label: msg`Lire le commentaire de ces mots`,
      isFirst: comment === null,
      isOff: (state) => state.threadId === null,
      run: (_editor, { threadId }) => threadId !== null && thread(threadId),
    },
  ]
  return items.filter((item) => item !== false)
}

const history: readonly ToolbarItem[] = [
  {
    name: 'undo',
    label: msg`Annuler`,
    keys: 'Control+Z',
    isFirst: true,
    isOff: (state) => !state.canUndo,
    run: (editor) => void editor.commands.undo(),
  },
  {
    name: 'redo',
    label: msg`Rétablir`,
    keys: 'Control+Shift+Z',
    isOff: (state) => !state.canRedo,
    run: (editor) => void editor.commands.redo(),
  },
]

function format(name: Format, label: MessageDescriptor, keys: string): ToolbarItem {
  return { name, label, keys, isPressed: (state) => state[name], run: (editor) => runFormat(editor, name) }
}

/** « @ », after a space where one is needed: the list opens by itself. */
function beginMention(editor: Editor): void {
  const { $from } = editor.state.selection
  const before = $from.parent.textBetween(0, $from.parentOffset, null, ' ')
  const sign = /(^|[\s(«“"'’])$/.test(before) ? '@' : ' @'
  focusText(editor)
  editor.commands.insertContent(sign)
}
