import type { AnyCommand } from '../../../client/outbox/outbox-entry.js'
import { coeditingCommands } from '../../coediting/sync/coediting-commands.js'
import { commentsCommands } from '../../comments/model/comments-commands.js'
import { leversCommands } from '../../levers/model/levers-commands.js'
import { organisationsCommands } from '../../organisations/organisations-commands.js'
import { peopleCommands } from '../../people/people-commands.js'
import { votesCommands } from '../../votes/votes-commands.js'
import { boardsCommands } from './boards-commands.js'
import { neighbourhoodsCommands } from '../catalogue/neighbourhoods-commands.js'
import { collegesCommands } from '../catalogue/colleges-commands.js'
import { themesCommands } from '../catalogue/themes-commands.js'
import { invitationsCommands } from '../invitations/invitations-commands.js'

/** Every command that people give: what is kept on the device is sent by its name. */
export const commands: readonly AnyCommand[] = [
  boardsCommands,
  invitationsCommands,
  coeditingCommands,
  commentsCommands,
  leversCommands,
  neighbourhoodsCommands,
  organisationsCommands,
  peopleCommands,
  collegesCommands,
  themesCommands,
  votesCommands,
].flat()
