import { defineEntity, p } from '@mikro-orm/core'
import { Board } from '../../boards/board.entity.js'
import { Person } from '../../people/person.entity.js'
import { Lever } from './lever.entity.js'

const LeverVisitSchema = defineEntity({
  name: 'LeverVisit',
  properties: {
    person: () => p.manyToOne(Person).primary(),
    lever: () => p.manyToOne(Lever).primary(),
    board: () => p.manyToOne(Board),
    /** The number of the last event that they saw. */
    number: p.integer(),
  },
})

/** How far someone has read a lever. */
export class LeverVisit extends LeverVisitSchema.class {}
LeverVisitSchema.setClass(LeverVisit)
