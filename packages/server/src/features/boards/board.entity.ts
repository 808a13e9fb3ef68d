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
    leverCount: p.integer().default(0),
    commentCount: p.integer().default(0),
    voteCount: p.integer().default(0),
    lastOrdinal: p.integer().default(0),
    createdAt: p.datetime(3),
  },
})

export class Board extends BoardSchema.class {}
BoardSchema.setClass(Board)
