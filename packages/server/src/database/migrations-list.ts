import { Migration20261123FirstTables } from '../migrations/migration-2026-11-23-first-tables.js'
import { Migration20261124PeopleVersion } from '../migrations/migration-2026-11-24-people-version.js'
import { Migration20261124ShowPresence } from '../migrations/migration-2026-11-24-show-presence.js'
import { Migration20261126CoAuthors } from '../migrations/migration-2026-11-26-co-authors.js'
import { Migration20261126Organisations } from '../migrations/migration-2026-11-26-organisations.js'
import { Migration20261126TextRights } from '../migrations/migration-2026-11-26-text-rights.js'
import { Migration20261126Texts } from '../migrations/migration-2026-11-26-texts.js'
import { Migration20261127HeavyTexts } from '../migrations/migration-2026-11-27-heavy-texts.js'
import { Migration20261127PensSeen } from '../migrations/migration-2026-11-27-pens-seen.js'
import { Migration20261127TextBodies } from '../migrations/migration-2026-11-27-text-bodies.js'
import { Migration20261126OrderAndStatus } from '../migrations/migration-2026-11-26-order-and-status.js'
import { Migration20261130VouchedElsewhere } from '../migrations/migration-2026-11-30-vouched-elsewhere.js'
import { Migration20261130BrowserCodes } from '../migrations/migration-2026-11-30-browser-codes.js'
import { Migration20261130BoardsRecounted } from '../migrations/migration-2026-11-30-boards-recounted.js'
import { Migration20261130DraftFields } from '../migrations/migration-2026-11-30-draft-fields.js'
import { Migration20261130Search } from '../migrations/migration-2026-11-30-search.js'
import { Migration20261130ModerationLists } from '../migrations/migration-2026-11-30-moderation-lists.js'
import { Migration20261130OfficialAnswers } from '../migrations/migration-2026-11-30-official-answers.js'
import { Migration20261130SearchAtOnce } from '../migrations/migration-2026-11-30-search-at-once.js'
import { Migration20261130Timeline } from '../migrations/migration-2026-11-30-timeline.js'
import { Migration20261130WrittenWords } from '../migrations/migration-2026-11-30-written-words.js'
import { Migration20261130Languages } from '../migrations/migration-2026-11-30-languages.js'

/** Every migration, in the order in which they are carried out. */
export const migrationsList = [
  { name: '2026-11-23-first-tables', class: Migration20261123FirstTables },
  { name: '2026-11-24-people-version', class: Migration20261124PeopleVersion },
  { name: '2026-11-24-show-presence', class: Migration20261124ShowPresence },
  { name: '2026-11-26-organisations', class: Migration20261126Organisations },
  { name: '2026-11-26-texts', class: Migration20261126Texts },
  { name: '2026-11-26-co-authors', class: Migration20261126CoAuthors },
  { name: '2026-11-26-order-and-status', class: Migration20261126OrderAndStatus },
  { name: '2026-11-26-text-rights', class: Migration20261126TextRights },
  { name: '2026-11-27-text-bodies', class: Migration20261127TextBodies },
  { name: '2026-11-27-pens-seen', class: Migration20261127PensSeen },
  { name: '2026-11-27-heavy-texts', class: Migration20261127HeavyTexts },
  { name: '2026-11-30-vouched-elsewhere', class: Migration20261130VouchedElsewhere },
  { name: '2026-11-30-browser-codes', class: Migration20261130BrowserCodes },
  { name: '2026-11-30-boards-recounted', class: Migration20261130BoardsRecounted },
  { name: '2026-11-30-timeline', class: Migration20261130Timeline },
  { name: '2026-11-30-draft-fields', class: Migration20261130DraftFields },
  { name: '2026-11-30-search', class: Migration20261130Search },
  { name: '2026-11-30-moderation-lists', class: Migration20261130ModerationLists },
  { name: '2026-11-30-languages', class: Migration20261130Languages },
  { name: '2026-11-30-official-answers', class: Migration20261130OfficialAnswers },
  { name: '2026-11-30-search-at-once', class: Migration20261130SearchAtOnce },
  { name: '2026-11-30-written-words', class: Migration20261130WrittenWords },
]
