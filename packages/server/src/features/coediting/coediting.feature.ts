import { defineFeature } from '../../api/define-feature.js'
import { saveText } from './edits/save-text.js'
import { restoreVersion } from './edits/restore-version.js'
import { nameVersion } from './edits/name-version.js'
import { changeLeverStatus } from './edits/change-lever-status.js'
import { LeverTextFrozen } from './projection/lever-text-events.js'
import { TextResolver } from './sync/text.resolver.js'
import { CaretsResolver } from './carets/carets.resolver.js'
import { LeverTextFormsResolver, LeverTextResolver } from './projection/lever-text.resolver.js'
import { VersionResolver } from './edits/version.resolver.js'

/**
 * A lever’s text, which several people write at once; its versions, and what is decided of it. A hot path, whose tables
 * are only spoken to in set-based SQL.
 */
export const coediting = defineFeature({
  name: 'coediting',
  commands: [saveText, restoreVersion, nameVersion, changeLeverStatus],
  events: [LeverTextFrozen],
  resolvers: [TextResolver, CaretsResolver, LeverTextResolver, LeverTextFormsResolver, VersionResolver],
})
