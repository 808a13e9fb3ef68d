import type { MandateKind } from '@leviers/shared/mandates'
import { defineEntity, p } from '@mikro-orm/core'
import { Person } from '../../people/person.entity.js'
import { Organisation } from '../organisation.entity.js'

const MandateSchema = defineEntity({
  name: 'Mandate',
  properties: {
    id: p.uuid().primary(),
    person: () => p.manyToOne(Person),
    organisation: () => p.manyToOne(Organisation),
    kind: p.text().$type<MandateKind>(),
    /** Its first day, in the programme’s time zone. */
    startsOn: p.date(),
    /** Its last day there, included; null when nobody said. */
    endsOn: p.date().nullable(),
    mayPosition: p.boolean(),
    maySign: p.boolean(),
    grantedBy: () => p.manyToOne(Person).joinColumn('granted_by'),
    grantedAt: p.datetime(3),
    /** When it took effect; null before its first day. */
    begunAt: p.datetime(3).nullable(),
    /** When it ended, by hand or after its last day; null while it is held or to come. */
    endedAt: p.datetime(3).nullable(),
  },
})

/** That someone belongs to a body, as administrators said. */
export class Mandate extends MandateSchema.class {}
MandateSchema.setClass(Mandate)
