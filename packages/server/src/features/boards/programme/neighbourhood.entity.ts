import { defineEntity, p } from '@mikro-orm/core'
import { Programme } from './programme.entity.js'

const NeighbourhoodSchema = defineEntity({
  name: 'Neighbourhood',
  properties: {
    code: p.text().primary(),
    programme: () => p.manyToOne(Programme),
    position: p.integer(),
    name: p.text(),
    communes: p.text(),
  },
})

export class Neighbourhood extends NeighbourhoodSchema.class {}
NeighbourhoodSchema.setClass(Neighbourhood)
