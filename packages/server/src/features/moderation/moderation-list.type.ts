import type { HideReason } from '@leviers/shared/hide-reasons'
import { Field, Int, ObjectType } from 'type-graphql'
import { registerEnum } from '../../api/enums.js'
import { HideReasonEnum } from '../boards/moderation-note.type.js'
import { PageInfo } from '../boards/page-info.type.js'
import { CommentType } from '../comments/comment/comment.type.js'
import { LeverType } from '../levers/lever/lever.type.js'
import { PersonType } from '../people/person.type.js'

const moderationLists = ['UNREVIEWED', 'REPORTED', 'HIDDEN_LEVERS', 'HIDDEN_COMMENTS'] as const
export type ModerationList = (typeof moderationLists)[number]

export const ModerationListEnum = Object.fromEntries(moderationLists.map((list) => [list, list]))
registerEnum(ModerationListEnum, {
  name: 'ModerationList',
  description: 'What moderators look through.',
  valuesConfig: {
    UNREVIEWED: { description: 'Levers and comments of others that no moderator has looked at, the oldest first.' },
    REPORTED: {
      description:
        'Comments of others that somebody reported since moderators last looked at them, the first reported first.',
    },
    HIDDEN_LEVERS: { description: 'Levers that are hidden, the last hidden first.' },
    HIDDEN_COMMENTS: { description: 'Comments that are hidden, the last hidden first.' },
  },
})

@ObjectType('Report', { description: 'What somebody reported. Who it was is not said.' })
export class ReportType {
  @Field(() => HideReasonEnum, { description: 'By which rule.' })
  reason!: HideReason

  @Field(() => String, { nullable: true, description: 'What they added.' })
  words!: string | null

  @Field(() => Date, { description: 'When.' })
  reportedAt!: Date
}

@ObjectType({ description: 'A lever, or a comment on a lever, as moderators see it.' })
export class ModeratedItem {
  @Field(() => LeverType, { description: 'The lever, or the one that the comment is about.' })
  lever!: LeverType

  @Field(() => CommentType, { nullable: true, description: 'The comment; null when it is about the lever itself.' })
  comment!: CommentType | null

  @Field(() => PersonType, { description: 'Who wrote it, also when it is hidden.' })
  author!: PersonType

  @Field(() => PersonType, { nullable: true, description: 'Who hid it; null when it is not hidden.' })
  hiddenBy!: PersonType | null

  @Field(() => [ReportType], { description: 'What was reported of its words as they are, the first first.' })
  reports!: ReportType[]
}

@ObjectType({ description: 'One of the list, with its place in it.' })
export class ModerationEdge {
  @Field(() => String, { description: 'Its place: give it as "after" to have what follows.' })
  cursor!: string

  @Field(() => ModeratedItem, { description: 'It.' })
  node!: ModeratedItem
}

@ObjectType({ description: 'A page of what moderators look through.' })
export class ModerationConnection {
  @Field(() => Int, { description: 'How many there are in all, on every page.' })
  totalCount!: number

  @Field(() => [ModerationEdge], { description: 'The page.' })
  edges!: ModerationEdge[]

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo
}
