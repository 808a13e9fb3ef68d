import * as v from 'valibot'
import { limits } from '../limits.js'
import { stances } from '../stances.js'
import {
  atMost,
  count,
  described,
  input,
  moderating,
  onBehalfOf,
  onComment,
  onLever,
  oneOf,
  optional,
  text,
  uuid,
  writtenLocale,
} from './input-parts.js'

const words = {
  stance: described(v.optional(oneOf('Stance', stances), 'NEUTRAL'), 'How it stands towards the lever.'),
  body: described(text(limits.text.comment), `Its words, ${atMost(limits.text.comment)}.`),
}
const passage = v.pipe(
  v.object({
    block: described(count, 'The place of the paragraph or heading that they begin in: its data-block.'),
    from: described(count, 'Where they begin in it, in UTF-16 units; a break and a mention are one each.'),
    words: described(
      v.pipe(v.string(), v.minLength(1), v.maxLength(2_000)),
      'The words: a break or the end of a paragraph is a line feed, a mention U+FFFC; at most 2,000 units.',
    ),
  }),
  v.title('PassageInput'),
  v.description('Words of a lever’s text, as they were selected.'),
)

export const addComment = input('A comment to add.', {
  ...onLever,
  parentId: optional(uuid, 'The comment that it answers; none for a new thread.'),
  ...words,
  locale: writtenLocale,
  ...onBehalfOf,
  passage: optional(passage, 'The words of the lever’s text that it is about.'),
})
export const editComment = input('New words for a comment.', {
  ...onComment,
  revision: described(count, 'The revision that was changed: refused when there is a newer one.'),
  ...words,
})
export const deleteComment = input('A comment to delete.', onComment)
export const hideComment = input('A comment to hide.', { ...onComment, ...moderating })
export const restoreComment = input('A hidden comment to show again.', onComment)
export const reviewComment = input('A comment that was read and found acceptable.', {
  ...onComment,
  revision: described(
    v.nullish(count),
    'The revision that was read: refused with WORDS_CHANGED when there is a newer one.',
  ),
})
