import { stances, type Stance } from '@leviers/shared/stances'
import type { Locale } from '@leviers/shared/roles'
import { Field, Int, ObjectType } from 'type-graphql'
import { registerEnum } from '../../../api/enums.js'
import { ModerationNote, moderationNote } from '../../boards/moderation-note.type.js'
import { shownSpokenFor, SpokenForType, type SpokenForColumns } from '../../organisations/spoken-for.type.js'
import { LocaleEnum, PersonType, shownPerson, type PersonToShow } from '../../people/person.type.js'
import { commentStates, type Comment, type CommentState } from './comment.entity.js'
import { ID } from '../../../id-scalar.js'

export const StanceEnum = Object.fromEntries(stances.map((stance) => [stance, stance]))
registerEnum(StanceEnum, {
  name: 'Stance',
  description: 'How a comment stands towards the lever.',
  valuesConfig: {
    FOR: { description: 'An argument for.' },
    AGAINST: { description: 'An argument against.' },
    QUESTION: { description: 'A question.' },
    INFO: { description: 'A piece of information.' },
    NEUTRAL: { description: 'None of these.' },
  },
})

const CommentStateEnum = Object.fromEntries(commentStates.map((state) => [state, state]))
registerEnum(CommentStateEnum, {
  name: 'CommentState',
  description: 'Whether a comment’s words are shown.',
  valuesConfig: {
    PUBLISHED: { description: 'They are.' },
    HIDDEN: { description: 'Moderators hid it: a tombstone with the motive stays, with its replies.' },
    DELETED: { description: 'Its author deleted it: a tombstone stays, with its replies.' },
  },
})

@ObjectType('Comment', { description: 'A comment on a lever, or an answer to a comment.' })
export class CommentType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string

  @Field(() => ID, { description: 'The lever that it is about.' })
  leverId!: string

  @Field(() => ID, { description: 'The comment at the top of its branch: itself when it answers nobody.' })
  rootId!: string

  @Field(() => ID, { nullable: true, description: 'The comment that it answers.' })
  parentId!: string | null

  @Field(() => Int, { description: 'How deep it is: 0 when it answers nobody, 3 at most.' })
  depth!: number

  @Field(() => Int, { description: 'The number of the event that added it: its place in the thread.' })
  number!: number

  @Field(() => PersonType, { nullable: true, description: 'Who wrote it; null when its words are not shown.' })
  author!: PersonType | null

  @Field(() => SpokenForType, {
    nullable: true,
    description: 'The body in whose name it was written; null in its author’s own, and when its words are not shown.',
  })
  onBehalfOf!: SpokenForType | null

  @Field(() => StanceEnum, { description: 'How it stands towards the lever.' })
  stance!: Stance

  @Field(() => String, { nullable: true, description: 'Its words, plain; null when they are not shown.' })
  body!: string | null

  @Field(() => LocaleEnum, { description: 'The language that it was written in.' })
  locale!: Locale

  @Field(() => CommentStateEnum, { description: 'Whether its words are shown.' })
  state!: CommentState

  @Field(() => Date, { description: 'When it was written.' })
  createdAt!: Date

  @Field(() => Date, { nullable: true, description: 'When it was last changed.' })
  editedAt!: Date | null

  @Field(() => Int, { description: 'The revision of its words: 1, 2, 3 …' })
  revision!: number

  @Field(() => Int, { description: 'On a comment that answers nobody: how many are below it.' })
  replyCount!: number

  @Field(() => ModerationNote, { nullable: true, description: 'Why moderators hid it.' })
  hidden!: ModerationNote | null

  /** The board of its lever. */
  boardId!: string

  /** The words of the lever's text that it is about, as they were. */
  quote!: string | null

  /** The same of a lever that moderators hid: told to them only. */
  hiddenQuote!: string | null

  /** What moderators hid: told to them only. */
  hiddenText!: { title: string | null; body: string } | null

  /** Whether its words changed after moderators had seen them: told to them only. */
  isChanged!: boolean
}

/** What is needed of a comment to show it. */
export type CommentToShow = Pick<
  Comment,
  | 'id'
  | 'rootId'
  | 'parentId'
  | 'depth'
  | 'number'
  | 'stance'
  | 'body'
  | 'locale'
  | 'state'
  | 'revision'
  | 'replyCount'
  | 'createdAt'
  | 'editedAt'
  | 'hiddenAt'
  | 'hiddenReason'
  | 'hiddenMotive'
  | 'quote'
  | 'changedNumber'
  | 'leverState'
  | 'boardId'
> &
  SpokenForColumns & {
    lever: { id: string }
    author: PersonToShow
  }

/** A comment as everybody may see it: a tombstone without words when they are not to be shown. Its author must be loaded. */
export function shownComment(comment: CommentToShow): CommentType {
  const shown = comment.state === 'PUBLISHED'
  const quote = shown ? (comment.quote ?? null) : null
  const { id, rootId, parentId, depth, number, state, createdAt, editedAt, revision, replyCount } = comment
  return Object.assign(new CommentType(), {
    id,
    leverId: comment.lever.id,
    boardId: comment.boardId,
    rootId,
    parentId: parentId ?? null,
    depth,
    locale: comment.locale,
    number,
    state,
    createdAt,
    editedAt: editedAt ?? null,
    revision,
    replyCount,
    author: shown ? shownPerson(comment.author) : null,
    onBehalfOf: shown ? shownSpokenFor(comment) : null,
    stance: shown ? comment.stance : 'NEUTRAL',
    body: shown ? comment.body : null,
    quote: comment.leverState === 'PUBLISHED' ? quote : null,
    hiddenQuote: comment.leverState === 'HIDDEN' ? quote : null,
    hidden: moderationNote(comment),
    isChanged: comment.changedNumber !== null,
    hiddenText: comment.state === 'HIDDEN' ? { title: null, body: comment.body } : null,
  })
}
