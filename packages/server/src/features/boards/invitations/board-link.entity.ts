import { defineEntity, p } from '@mikro-orm/core'
import { Person } from '../../people/person.entity.js'
import { Board } from '../board.entity.js'

const BoardLinkSchema = defineEntity({
  name: 'BoardLink',
  properties: {
    id: p.uuid().primary(),
    board: () => p.manyToOne(Board),
    /** Of the token in its address, which is kept nowhere. */
    tokenHash: p.text(),
    madeBy: () => p.manyToOne(Person).joinColumn('made_by'),
    madeAt: p.datetime(3),
    endsAt: p.datetime(3).nullable(),
    /** How many people may come by it; null is as many as like. */
    most: p.integer().nullable(),
    uses: p.integer().default(0),
    revokedAt: p.datetime(3).nullable(),
  },
})

/** An address by which people come to a board that is for those invited. */
export class BoardLink extends BoardLinkSchema.class {}
BoardLinkSchema.setClass(BoardLink)
