import type { Command } from '../../../client/outbox/outbox-entry.js'
import { MoveLeverDocument, type MoveLeverMutation } from './move-lever.generated.js'

export interface MoveLeverFields {
  leverId: string
  /** The levers between which it is to stand, as far as they are known. */
  afterId?: string | null
  beforeId?: string | null
  /** The theme that replaces its first one; null for no theme. Absent: as before. */
  themeId?: string | null
  /** All its themes instead. */
  themeIds?: string[]
  /** Where it is to be moved from: else refused with LEVER_MOVED. */
  position?: string
  /** The revision of its details that is to be moved: else refused with REVISION_CHANGED. */
  revision?: number
}

export const moveLever: Command<MoveLeverFields, MoveLeverMutation['moveLever']> = {
  name: 'moveLever',
  document: MoveLeverDocument,
}
