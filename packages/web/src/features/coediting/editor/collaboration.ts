import { textField } from '@leviers/shared/text-schema'
import { Collaboration } from '@tiptap/extension-collaboration'
import type { Doc } from 'yjs'

/**
 * Binds the text to the shared document.
 *
 * Danger: y-tiptap deletes from the shared document, for everybody and without a word, each node that it cannot make with
 * this schema: an unknown name, a missing or invalid attribute, a mark it does not know (then all the words of that run).
 * It does so as soon as the editor is mounted, and again with each change that arrives. So an editor may only be mounted on
 * a text of its own `textSchemaVersion`, that the server has found valid.
 */
export function collaborationOn(doc: Doc) {
  return Collaboration.configure({ document: doc, field: textField })
}
