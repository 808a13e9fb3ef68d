import type { MandateKind } from '@leviers/shared/mandates'
import { defineEntity, p } from '@mikro-orm/core'
import { Person } from '../people/person.entity.js'
import { Organisation } from './organisation.entity.js'

const MandateSchema = defineEntity({
  name: 'Mandate',
  properties: {
    id: p.uuid().primary(),
    person: () => p.manyToOne(Person),
    organisation: () => p.manyToOne(Organisation),
    kind: p.text().$type<MandateKind>(),
    /** Its first day in Paris. */
    startsOn: p.date(),
    /** Its last day in Paris; null while it is held. */
    endsOn: p.date().nullable(),
    grantedBy: () => p.manyToOne(Person).joinColumn('granted_by'),
    grantedAt: p.datetime(3),
    endedAt: p.datetime(3).nullable(),
  },
})

/** That someone belongs to a body, as administrators said. */
export class Mandate extends MandateSchema.class {}
MandateSchema.setClass(Mandate)
