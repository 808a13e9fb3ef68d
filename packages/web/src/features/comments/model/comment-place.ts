/** Where a comment is written: below a lever, or below what it answers. */
export interface CommentPlace {
  leverId: string
  parentId: string | null
}

/** Under which name a comment, or an answer, is kept while it is written. */
export const placeOfComment = ({ leverId, parentId }: CommentPlace) => `comment ${leverId} ${parentId ?? 'lever'}`

/** Under which name a change of a comment is kept while it is written. */
export const placeOfEdit = (commentId: string) => `edit ${commentId}`
