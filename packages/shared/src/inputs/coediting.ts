import * as v from 'valibot'
import { limits } from '../limits.js'
import { hasVisibleText } from '../texts.js'
import {
  anyText,
  atMost,
  count,
  described,
  input,
  line,
  onBehalfOf,
  onLever,
  optional,
  request,
  tooLong,
} from './input-parts.js'

const schemaVersion = described(count, 'The version of the text’s schema that the editor knows.')
const clientId = described(count, 'The client id that joinText gave.')
const caretPlace = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{2,60}={0,2}$/, 'BAD_INPUT'))

export const joinText = request('Who wants to write in a lever’s text, and in whose name.', {
  ...onLever,
  schemaVersion,
  ...onBehalfOf,
})
export const pushTextChange = input('What someone wrote in a text.', {
  ...onLever,
  clientId,
  schemaVersion,
  update: described(
    v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]+={0,2}$/, 'BAD_INPUT')),
    'A Yjs update of the first encoding, in base64, with writing of this client id only; at most 128 KiB.',
  ),
})
export const moveCaret = request('Where one’s own caret is.', {
  ...onLever,
  clientId,
  anchor: optional(
    caretPlace,
    'Where the selection begins: a relative position of Yjs in base64. Null: away from the text.',
  ),
  head: optional(caretPlace, 'Where the caret is.'),
  isTyping: described(v.optional(v.boolean('BAD_INPUT'), false), 'Whether one is typing.'),
})
export const projectText = input('A text that is to be readable.', onLever)
export const saveText = input('A whole text, written without the editor.', {
  ...onLever,
  base: described(
    v.pipe(v.string(), v.maxLength(3 * limits.text.body, 'BAD_INPUT')),
    'The Markdown that was changed, as it was read: others may have written since.',
  ),
  // Signs of Markdown count here; the words are counted where they are read.
  text: described(
    v.pipe(anyText, v.check(hasVisibleText, 'TEXT_MISSING'), tooLong(2 * limits.text.body)),
    `The Markdown as it is to be; ${atMost(limits.text.body)}.`,
  ),
  ...onBehalfOf,
})
export const restoreVersion = input('A version that a lever is to say again.', {
  ...onLever,
  revision: described(count, 'The revision to restore.'),
})
export const nameVersion = input('A name for a version.', {
  ...onLever,
  revision: described(count, 'The revision to name.'),
  name: described(line(limits.coediting.versionName), `Its name, ${atMost(limits.coediting.versionName)}.`),
})
