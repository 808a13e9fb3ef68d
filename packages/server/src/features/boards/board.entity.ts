import type { BoardProposers, BoardState, BoardVisibility } from '@leviers/shared/boards'
import type { OwnPhase } from '@leviers/shared/phases'
import { defineEntity, p } from '@mikro-orm/core'
import { Programme } from './programme/programme.entity.js'

const BoardSchema = defineEntity({
  name: 'Board',
  properties: {
    id: p.uuid().primary(),
    programme: () => p.manyToOne(Programme),
    slug: p.text(),
    title: p.text(),
    description: p.text(),
    attribution: p.text().nullable(),
    source: p.text().nullable(),
    state: p.text().$type<BoardState>().default('OPEN'),
    visibility: p.text().$type<BoardVisibility>().default('PUBLIC'),
    proposers: p.text().$type<BoardProposers>().default('EVERYBODY'),
    guestsVote: p.boolean().default(true),
    /** Its own days, instead of the phases of the programme; null of one that follows those. */
    ownPhase: p.json().$type<OwnPhase>().nullable(),
    /** Its place in lists of boards: of two with the same one, the older comes first. */
    position: p.integer().default(0),
    leverCount: p.integer().default(0),
    commentCount: p.integer().default(0),
    voteCount: p.integer().default(0),
    lastOrdinal: p.integer().default(0),
    /** Raised by each edit. */
    revision: p.integer().default(1),
    createdAt: p.datetime(3),
  },
})

export class Board extends BoardSchema.class {}
BoardSchema.setClass(Board)
