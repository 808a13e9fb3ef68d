import * as v from 'valibot'
import { boardProposers, boardStates, boardVisibilities } from '../boards.js'
import { limits } from '../limits.js'
import {
  atMost,
  capabilities,
  count,
  days,
  described,
  editedRevision,
  input,
  line,
  loose,
  looseText,
  oneOf,
  optional,
  uuid,
} from './input-parts.js'

const { boardTitle, boardDescription } = limits.text

export const createBoard = input('A board to open.', {
  title: described(line(boardTitle), `Its title, ${atMost(boardTitle)}.`),
  description: described(loose(boardDescription), `What it is about, ${atMost(boardDescription)}.`),
  visibility: described(v.optional(oneOf('BoardVisibility', boardVisibilities), 'PUBLIC'), 'Who may know of it.'),
})
export const editBoard = input('What changes of a board: what is left out stays as it is.', {
  boardId: described(uuid, 'The board.'),
  title: optional(line(boardTitle), `Its title, ${atMost(boardTitle)}.`),
  description: optional(looseText(boardDescription), `What it is about, ${atMost(boardDescription)}.`),
  state: optional(oneOf('BoardState', boardStates), 'Whether people write on it.'),
  visibility: optional(oneOf('BoardVisibility', boardVisibilities), 'Who may know of it.'),
  proposers: optional(oneOf('BoardProposers', boardProposers), 'Who proposes levers on it.'),
  guestsVote: optional(v.boolean(), 'Whether those without an account give positions on it.'),
  ownPhase: described(
    v.nullish(
      v.pipe(
        v.object({ ...days, ...capabilities }),
        v.title('OwnPhaseInput'),
        v.description('Days of a board’s own, and what they let people do.'),
      ),
    ),
    'Its own days, which it follows from now on instead of the phases of the programme.',
  ),
  ...editedRevision,
  followsProgramme: described(v.nullish(v.boolean()), 'True: it has no days of its own any more.'),
})
export const moveBoard = input('Where a board stands in the lists of boards.', {
  boardId: described(uuid, 'The board.'),
  beforeId: optional(uuid, 'The board that comes next; none when it comes last.'),
})
const boardId = described(uuid, 'The board.')
const personId = described(uuid, 'Who.')
/** 256 bits, as base64url writes them. */
const linkToken = described(
  v.pipe(v.string(), v.regex(/^[\w-]{43}$/, 'BAD_INPUT')),
  'The token in the address of the link: 32 random bytes in base64url.',
)
const atLeastOne = (most: number) => v.pipe(count, v.minValue(1, 'BAD_INPUT'), v.maxValue(most, 'BAD_INPUT'))

export const giveBoardInvitation = input('Somebody to invite to a board.', { boardId, personId })
export const endBoardInvitation = input('An invitation to withdraw.', { boardId, personId })
export const makeBoardLink = input('A link that invites to a board.', {
  boardId,
  token: linkToken,
  days: optional(atLeastOne(365), 'For how many days it lets people in, at most 365; none is for ever.'),
  most: optional(atLeastOne(10_000), 'How many people it lets in, at most 10,000; none is as many as like.'),
})
export const revokeBoardLink = input('A link to take back.', { linkId: described(uuid, 'The link.') })
export const acceptBoardLink = input('A link by which somebody comes to a board.', { token: linkToken })
export const visitBoard = input('How far someone has seen a board.', {
  boardId: described(uuid, 'The board.'),
  number: described(count, 'The number of the last event that they saw.'),
})
