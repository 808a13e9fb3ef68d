import { Editor } from '@tiptap/core'
import { expect, test } from 'vitest'
import { focusText, returnToText } from './focus-text.js'
import { press } from './press.js'
import { removeLink, setLink } from '../toolbar/set-link.js'
import { runFormat } from './run-format.js'
import { textExtensions } from '../schema/text-extensions.js'

test('what is pressed when the editor has gone does nothing, and gives no focus', () => {
  const editor = new Editor({
    element: null,
    extensions: textExtensions,
    content: { type: 'doc', content: [{ type: 'paragraph' }] },
  })
  editor.destroy()
  const done: string[] = []
  for (const isPointer of [true, false]) press(editor, isPointer, () => void done.push('pressed'))
  press(editor, true, () => runFormat(editor, 'bold'))
  focusText(editor)
  returnToText(editor)
  setLink(editor, 'https://exemple.fr', 'Un lien')
  removeLink(editor)
  expect(done).toEqual([])
})
