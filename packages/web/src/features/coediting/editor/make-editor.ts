import { Editor } from '@tiptap/core'
import type { Awareness } from 'y-protocols/awareness'
import type { Doc } from 'yjs'
import { caretFirst } from './caret-first.js'
import { carets } from './carets.js'
import { characterLimit } from './character-limit.js'
import { collaborationOn } from './collaboration.js'
import { compositionAlone } from './typing/composition-alone.js'
import type { EditorHooks } from './base/editor-hooks.js'
import { editorKeys } from './typing/editor-keys.js'
import { mentionTyping } from './typing/mention-typing.js'
import { pasting } from './paste/pasting.js'
import { scrollToCaret } from './scroll-to-caret.js'
import { caretAfterUndo } from './typing/caret-after-undo.js'
import { textExtensions } from './schema/text-extensions.js'
import { threads } from './base/threads.js'
import { typing } from './typing/typing.js'

interface EditorEnvironment {
  host: HTMLElement
  doc: Doc
  awareness: Awareness
  isReadOnly: boolean
  attributes: Record<string, string>
  hooks: EditorHooks
}

/** Opens an editor on a shared text, in an element of the page. It ends with `destroy`. */
export function makeEditor({ host, doc, awareness, isReadOnly, attributes, hooks }: EditorEnvironment): Editor {
  return new Editor({
    element: host,
    editable: !isReadOnly,
    injectCSS: false,
    enablePasteRules: false,
    // Looks through the text after each change for what nobody here asks for.
    enableCoreExtensions: { delete: false },
    editorProps: { attributes, handleScrollToSelection: scrollToCaret },
    extensions: [
      ...textExtensions,
      caretFirst(doc),
      collaborationOn(doc),
      compositionAlone(hooks),
      caretAfterUndo(doc),
      carets(awareness),
      characterLimit(hooks),
      editorKeys(hooks),
      typing(hooks),
      mentionTyping(hooks),
      pasting(hooks),
      threads(hooks),
    ],
  })
}
