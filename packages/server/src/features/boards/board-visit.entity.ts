import { defineEntity, p } from '@mikro-orm/core'
import { Person } from '../people/person.entity.js'
import { Board } from './board.entity.js'

const BoardVisitSchema = defineEntity({
  name: 'BoardVisit',
  properties: {
    person: () => p.manyToOne(Person).primary(),
    board: () => p.manyToOne(Board).primary(),
    /** The number of the last event that they saw. */
    number: p.integer(),
    at: p.datetime(3),
  },
})

/** How far someone has seen a board. */
export class BoardVisit extends BoardVisitSchema.class {}
BoardVisitSchema.setClass(BoardVisit)
