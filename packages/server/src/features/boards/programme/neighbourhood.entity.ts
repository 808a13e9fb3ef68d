import { defineEntity, p } from '@mikro-orm/core'
import { Programme } from './programme.entity.js'

const NeighbourhoodSchema = defineEntity({
  name: 'Neighbourhood',
  properties: {
    code: p.text().primary(),
    programme: () => p.manyToOne(Programme),
    name: p.text(),
    communes: p.text(),
    /** They stand in the order of their names; nodes of the version before read this until they are restarted. */
    position: p.integer().default(0),
    /** No longer offered; levers and people keep it. */
    isRetired: p.boolean().default(false),
  },
})

export class Neighbourhood extends NeighbourhoodSchema.class {}
NeighbourhoodSchema.setClass(Neighbourhood)
