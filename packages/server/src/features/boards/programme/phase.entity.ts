import type { Capability, PhaseOverride } from '@leviers/shared/phases'
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
    override: p.text().$type<PhaseOverride>(),
    createLever: p.text().$type<Capability>(),
    editLever: p.text().$type<Capability>(),
    comment: p.text().$type<Capability>(),
    vote: p.text().$type<Capability>(),
    seeResults: p.text().$type<Capability>(),
    /** Raised by each edit. */
    revision: p.integer().default(1),
  },
})

export class Phase extends PhaseSchema.class {}
PhaseSchema.setClass(Phase)
