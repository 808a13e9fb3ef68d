import type { ModeratedItem_ItemFragment } from './moderated-item.generated.js'

export type ModeratedItem = ModeratedItem_ItemFragment

/** What is to be looked at, as it was at a number of its board. */
export interface ReadItem extends ModeratedItem {
  asOf: number
}

/** The id of what is to be looked at: of the comment, else of the lever. */
export function idOf({ lever, comment }: Pick<ModeratedItem, 'lever' | 'comment'>): string {
  return comment?.id ?? lever.id
}
