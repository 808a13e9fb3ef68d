import type { HideReason } from '@leviers/shared/hide-reasons'
import type { LeverStatus } from '@leviers/shared/lever-statuses'
import type { Locale } from '@leviers/shared/roles'
import { defineEntity, p } from '@mikro-orm/core'
import { Board } from '../../boards/board.entity.js'
import { spokenForNameSql } from '../../organisations/spoken-for.type.js'
import { Person } from '../../people/person.entity.js'

export const leverStates = ['PUBLISHED', 'WITHDRAWN', 'HIDDEN'] as const
export type LeverState = (typeof leverStates)[number]

/** What moderators said of a published lever: not looked at, accepted, rejected (then it is hidden). */
export const leverReviews = ['UNREVIEWED', 'ACCEPTED', 'REJECTED'] as const
export type LeverReview = (typeof leverReviews)[number]

/** Whether a lever's text is frozen; the id is a column of the statement. */
export const isFrozenSql = (id: string) =>
  `exists (select 1 from lever_text where lever_text.lever_id = ${id} and lever_text.state = 'FROZEN')`

const LeverSchema = defineEntity({
  name: 'Lever',
  properties: {
    id: p.uuid().primary(),
    board: () => p.manyToOne(Board),
    ordinal: p.integer(),
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
    state: p.text().$type<LeverState>(),
    review: p.text().$type<LeverReview>(),
    title: p.text(),
    body: p.text(),
    finding: p.text().nullable(),
    action: p.text().nullable(),
    themeIds: p.array().columnType('uuid[]').$type<string[]>(),
    neighbourhoodCodes: p.array().columnType('text[]').$type<string[]>(),
    /** The language that it was written in. */
    locale: p.text().$type<Locale>(),
    revision: p.integer(),
    /** How often its title, finding, action, themes or neighbourhoods changed, and one. */
    detailsRevision: p.integer(),
    /** Sorts by its characters; see order-keys.ts. */
    position: p.text(),
    status: p.text().$type<LeverStatus>(),
    agree: p.integer().default(0),
    disagree: p.integer().default(0),
    pass: p.integer().default(0),
    /** The number of the event that last changed the tally. */
    voteNumber: p.integer().default(0),
    commentCount: p.integer().default(0),
    /** The number of the event that published it. */
    number: p.integer(),
    /** The number of the last event that touched its text or its thread. */
    lastNumber: p.integer(),
    publishedAt: p.datetime(3),
    editedAt: p.datetime(3).nullable(),
    /** Whether every member of a body may write it. */
    openToMembers: p.boolean().default(false),
    withdrawnReason: p.text().nullable(),
    hiddenAt: p.datetime(3).nullable(),
    hiddenReason: p.text().$type<HideReason>().nullable(),
    hiddenMotive: p.text().nullable(),
    /** Who hid it, and by which event; null when it is not hidden. */
    hiddenBy: p.uuid().nullable(),
    hiddenNumber: p.integer().nullable(),
    /** The event that changed its words after moderators had seen them; null when they see them as they were, or never did. */
    changedNumber: p.integer().nullable(),
    externalId: p.text().nullable(),
    /** Whether nobody can write in its text, because something in it cannot be shown. */
    isFrozen: p.boolean().formula((columns) => isFrozenSql(String(columns.id))),
    /** Title and texts folded for search of parts of words. */
    folded: p.text().lazy(),
  },
})

export class Lever extends LeverSchema.class {}
LeverSchema.setClass(Lever)
