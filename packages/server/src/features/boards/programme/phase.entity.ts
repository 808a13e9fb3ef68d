import type { Capability } from '@leviers/shared/phases'
import { defineEntity, p } from '@mikro-orm/core'
import { Programme } from './programme.entity.js'

const PhaseSchema = defineEntity({
  name: 'Phase',
  properties: {
    id: p.uuid().primary(),
    programme: () => p.manyToOne(Programme),
    position: p.integer(),
    name: p.text(),
    startsOn: p.date(),
    endsOn: p.date(),
    createLever: p.string().$type<Capability>(),
    editLever: p.string().$type<Capability>(),
    comment: p.string().$type<Capability>(),
    vote: p.string().$type<Capability>(),
    seeResults: p.string().$type<Capability>(),
  },
})

export class Phase extends PhaseSchema.class {}
PhaseSchema.setClass(Phase)
