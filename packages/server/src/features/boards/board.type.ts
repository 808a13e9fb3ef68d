import {
  boardProposers,
  boardStates,
  boardVisibilities,
  type BoardProposers,
  type BoardState,
  type BoardVisibility,
} from '@leviers/shared/boards'
import type { OwnPhase } from '@leviers/shared/phases'
import { Field, Int, ObjectType } from 'type-graphql'
import { registerEnum } from '../../api/enums.js'
import type { Board } from './board.entity.js'
import type { boardColumns } from './board-columns.js'
import { ID } from '../../id-scalar.js'

const BoardStateEnum = Object.fromEntries(boardStates.map((state) => [state, state]))
registerEnum(BoardStateEnum, {
  name: 'BoardState',
  description: 'Whether people write on a board.',
  valuesConfig: {
    OPEN: { description: 'They do, as far as the phase lets them.' },
    FROZEN: { description: 'Everything can be read, nothing written; moderators still hide and show.' },
    ARCHIVED: { description: 'The same, and it is in no list of boards: its address stays.' },
  },
})

const BoardVisibilityEnum = Object.fromEntries(boardVisibilities.map((readers) => [readers, readers]))
registerEnum(BoardVisibilityEnum, {
  name: 'BoardVisibility',
  description: 'Who may know of a board, and of anything that is on it. Moderators and administrators know of all.',
  valuesConfig: {
    PUBLIC: { description: 'Everybody.' },
    MEMBERS: { description: 'Whoever holds a mandate of a body now.' },
    INVITED: { description: 'Whoever was invited.' },
  },
})

const BoardProposersEnum = Object.fromEntries(boardProposers.map((who) => [who, who]))
registerEnum(BoardProposersEnum, {
  name: 'BoardProposers',
  description: 'Who proposes levers on a board, besides moderators and administrators.',
  valuesConfig: {
    EVERYBODY: { description: 'Whoever has come in, also without an account.' },
    ACCOUNTS: { description: 'Whoever has an account.' },
    MEMBERS: { description: 'Whoever holds a mandate of a body.' },
    TEAM: { description: 'Nobody else.' },
  },
})

@ObjectType('Board', { description: 'A board (tableau): levers that people propose, discuss and vote on together.' })
export class BoardType implements Pick<Board, (typeof boardColumns)[number]> {
  @Field(() => ID, { description: 'Its id.' })
  id!: string

  @Field(() => String, { description: 'Its name in addresses.' })
  slug!: string

  @Field(() => String, { description: 'Its title.' })
  title!: string

  @Field(() => String, { description: 'What it is about; may be empty.' })
  description!: string

  @Field(() => BoardStateEnum, { description: 'Whether people write on it.' })
  state!: BoardState

  @Field(() => BoardVisibilityEnum, { description: 'Who may know of it.' })
  visibility!: BoardVisibility

  @Field(() => BoardProposersEnum, { description: 'Who proposes levers on it, besides moderators and administrators.' })
  proposers!: BoardProposers

  @Field(() => Boolean, { description: 'Whether those without an account give positions on it.' })
  guestsVote!: boolean

  /** Shown by a resolver (own-phase.resolver.ts), with its moments. */
  ownPhase!: OwnPhase | null

  @Field(() => Int, { description: 'Raised by each edit: given with an edit, it lets nobody overwrite another’s.' })
  revision!: number

  @Field(() => String, {
    nullable: true,
    description: 'Where its content comes from, when it was imported: to be shown with it.',
  })
  attribution!: string | null

  @Field(() => Int, { description: 'How many levers it shows.' })
  leverCount!: number

  @Field(() => Int, { description: 'How many comments it shows: of levers that it shows.' })
  commentCount!: number

  @Field(() => Int, { description: 'How many positions people hold on the levers that it shows.' })
  voteCount!: number
}
