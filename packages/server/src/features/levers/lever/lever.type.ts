import type { LeverStatus } from '@leviers/shared/lever-statuses'
import type { Locale } from '@leviers/shared/roles'
import { excerptOf } from '@leviers/shared/texts'
import { Field, Int, ObjectType } from 'type-graphql'
import { ModerationNote, moderationNote } from '../../boards/moderation-note.type.js'
import { shownSpokenFor, SpokenForType, type SpokenForColumns } from '../../organisations/spoken-for.type.js'
import { LocaleEnum, PersonType, shownPerson, type PersonToShow } from '../../people/person.type.js'
import { LeverStatusEnum } from './lever-status.type.js'
import { LeverReviewEnum, LeverStateEnum } from './lever-state.type.js'
import type { Lever, LeverReview, LeverState } from './lever.entity.js'
import { shownTally, TallyType } from './tally.type.js'
import { ID } from '../../../id-scalar.js'

@ObjectType('Lever', { description: 'A lever (levier d’action): what someone proposes to change.' })
export class LeverType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string

  @Field(() => ID, { description: 'The board that it is on.' })
  boardId!: string

  @Field(() => Int, { description: 'Its number on its board, as people say it: « levier n° 12 ».' })
  ordinal!: number

  @Field(() => PersonType, { nullable: true, description: 'Who proposed it; null when its words are not shown.' })
  author!: PersonType | null

  @Field(() => SpokenForType, {
    nullable: true,
    description: 'The body in whose name it was written; null in its author’s own, and when its words are not shown.',
  })
  onBehalfOf!: SpokenForType | null

  @Field(() => LeverStateEnum, { description: 'Whether it is there to take part in.' })
  state!: LeverState

  @Field(() => LeverReviewEnum, { description: 'What moderators said of it.' })
  review!: LeverReview

  @Field(() => String, { description: 'Its title; empty when its words are not shown.' })
  title!: string

  @Field(() => String, {
    description: 'Its text, plain, lines separated by line feeds; empty when its words are not shown.',
  })
  body!: string

  @Field(() => LocaleEnum, { description: 'The language that it was written in.' })
  locale!: Locale

  @Field(() => String, { description: 'The beginning of its text, for a card.' })
  excerpt!: string

  @Field(() => String, { nullable: true, description: 'What was found to be the case (constat).' })
  finding!: string | null

  @Field(() => String, { nullable: true, description: 'What is proposed to be done.' })
  action!: string | null

  themeIds!: string[]
  neighbourhoodCodes!: string[]
  /** What moderators hid: told to them only. */
  hiddenText!: { title: string | null; body: string } | null
  /** Whether its words changed after moderators had seen them: told to them only. */
  isChanged!: boolean

  @Field(() => TallyType, { description: 'How many people hold each position.' })
  tally!: TallyType

  @Field(() => Int, { description: 'How many comments its thread shows.' })
  commentCount!: number

  @Field(() => Int, { description: 'The revision of its text: 1, 2, 3 …' })
  revision!: number

  @Field(() => Int, { description: 'The revision of its title, finding, action and places: 1, 2, 3 …' })
  detailsRevision!: number

  @Field(() => String, {
    description: 'Where it stands in the order of its board: sorts by its characters, then by when it was published.',
  })
  position!: string

  @Field(() => LeverStatusEnum, { description: 'Where it stands on the official side.' })
  status!: LeverStatus

  @Field(() => Int, {
    description: 'The number of the last event that touched its text, thread or status: for unread markers.',
  })
  lastNumber!: number

  @Field(() => Date, { description: 'When it was published.' })
  publishedAt!: Date

  @Field(() => Date, { nullable: true, description: 'When its text was last changed.' })
  editedAt!: Date | null

  @Field(() => Boolean, {
    description: 'Whether nobody can write in its text until moderators restore a version: see LeverText.isFrozen.',
  })
  isFrozen!: boolean

  @Field(() => Boolean, { description: 'Whether every member of a body may write it.' })
  openToMembers!: boolean

  @Field(() => String, { nullable: true, description: 'Why its author took it back.' })
  withdrawnReason!: string | null

  @Field(() => ModerationNote, { nullable: true, description: 'Why moderators hid it.' })
  hidden!: ModerationNote | null
}

/** What is needed of a lever to show it. */
export type LeverToShow = Pick<
  Lever,
  | 'id'
  | 'ordinal'
  | 'state'
  | 'review'
  | 'title'
  | 'body'
  | 'locale'
  | 'finding'
  | 'action'
  | 'themeIds'
  | 'neighbourhoodCodes'
  | 'revision'
  | 'detailsRevision'
  | 'position'
  | 'status'
  | 'agree'
  | 'disagree'
  | 'pass'
  | 'voteNumber'
  | 'commentCount'
  | 'lastNumber'
  | 'publishedAt'
  | 'editedAt'
  | 'openToMembers'
  | 'isFrozen'
  | 'withdrawnReason'
  | 'hiddenAt'
  | 'hiddenReason'
  | 'hiddenMotive'
  | 'changedNumber'
> &
  SpokenForColumns & { board: { id: string }; author: PersonToShow }

/** A lever as everybody may see it: without its words when they are not to be shown. Its author must be loaded. */
export function shownLever(lever: LeverToShow): LeverType {
  const shown = lever.state === 'PUBLISHED'
  const { id, ordinal, state, review, status, position, commentCount, lastNumber, publishedAt, editedAt } = lever
  return Object.assign(new LeverType(), {
    id,
    boardId: lever.board.id,
    ordinal,
    locale: lever.locale,
    state,
    review,
    status,
    position,
    commentCount,
    revision: lever.revision,
    detailsRevision: lever.detailsRevision,
    lastNumber,
    publishedAt,
    editedAt,
    openToMembers: lever.openToMembers,
    isFrozen: lever.isFrozen,
    author: shown ? shownPerson(lever.author) : null,
    onBehalfOf: shown ? shownSpokenFor(lever) : null,
    title: shown ? lever.title : '',
    body: shown ? lever.body : '',
    excerpt: shown ? excerptOf(lever.body) : '',
    finding: shown ? lever.finding : null,
    action: shown ? lever.action : null,
    themeIds: lever.themeIds,
    neighbourhoodCodes: lever.neighbourhoodCodes,
    tally: shownTally(lever, lever.voteNumber),
    withdrawnReason: lever.withdrawnReason ?? null,
    hidden: moderationNote(lever),
    isChanged: lever.changedNumber !== null,
    hiddenText: lever.state === 'HIDDEN' ? { title: lever.title, body: lever.body } : null,
  })
}
