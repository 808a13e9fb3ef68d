import type { HideReason } from '@leviers/shared/hide-reasons'
import type { Stance } from '@leviers/shared/stances'
import type { Locale } from '@leviers/shared/roles'
import { defineEntity, p } from '@mikro-orm/core'
import { Lever, type LeverReview, type LeverState } from '../../levers/lever/lever.entity.js'
import { spokenForNameSql } from '../../organisations/spoken-for.type.js'
import { Person } from '../../people/person.entity.js'

export const commentStates = ['PUBLISHED', 'HIDDEN', 'DELETED'] as const
export type CommentState = (typeof commentStates)[number]

const CommentSchema = defineEntity({
  name: 'Comment',
  properties: {
    id: p.uuid().primary(),
    lever: () => p.manyToOne(Lever),
    /** The top of its branch: itself when it answers nobody. */
    rootId: p.uuid(),
    parentId: p.uuid().nullable(),
    depth: p.integer(),
    /** The number of the event that added it, and its place in the thread. */
    number: p.integer(),
    author: () => p.manyToOne(Person),
    /** The body in whose name it is written; null in its author's own. */
    spokenForId: p.uuid().nullable(),
    /** The same of what was imported: its name where it comes from. */
    spokenForElsewhere: p.text().nullable(),
    spokenForName: p
      .text()
      .nullable()
      .formula(({ spokenForId: id, spokenForElsewhere: elsewhere }) =>
        spokenForNameSql({ id: String(id), elsewhere: String(elsewhere) }),
      ),
    stance: p.text().$type<Stance>(),
    body: p.text(),
    /** The language that it was written in. */
    locale: p.text().$type<Locale>(),
    state: p.text().$type<CommentState>(),
    /** What moderators said of its words as they are. */
    review: p.text().$type<LeverReview>(),
    revision: p.integer(),
    /** On a root: all that is below it. */
    replyCount: p.integer().default(0),
    createdAt: p.datetime(3),
    editedAt: p.datetime(3).nullable(),
    hiddenAt: p.datetime(3).nullable(),
    hiddenReason: p.text().$type<HideReason>().nullable(),
    hiddenMotive: p.text().nullable(),
    /** Who hid it, and by which event; null when it is not hidden. */
    hiddenBy: p.uuid().nullable(),
    hiddenNumber: p.integer().nullable(),
    /** The event that changed its words after moderators had seen them; null when they see them as they were, or never did. */
    changedNumber: p.integer().nullable(),
    externalId: p.text().nullable(),
    /** The words of the text that it is about, as they were. */
    quote: p.text().nullable(),
    /** Its words folded for search of parts of words. */
    folded: p.text().lazy(),
    /** Of the lever: its words are shown only while it is published, and those that a comment quotes as well. */
    leverState: p
      .text()
      .$type<LeverState>()
      .formula((columns) => `(select state from lever where lever.id = ${String(columns.lever)})`),
    /** Of the lever: what moderators are told is told to those of its board. */
    boardId: p.uuid().formula((columns) => `(select board_id from lever where lever.id = ${String(columns.lever)})`),
  },
})

export class Comment extends CommentSchema.class {}
CommentSchema.setClass(Comment)
