import type { LeverStatus } from '@leviers/shared/lever-statuses'
import { defineEntity, p } from '@mikro-orm/core'
import { Person } from '../../people/person.entity.js'
import { Lever } from '../lever/lever.entity.js'

const LeverAnswerSchema = defineEntity({
  name: 'LeverAnswer',
  properties: {
    /** The database counts them. */
    id: p.bigint('number').primary().autoincrement(),
    lever: () => p.manyToOne(Lever),
    fromStatus: p.text().$type<LeverStatus>(),
    toStatus: p.text().$type<LeverStatus>(),
    /** What was answered; null when nothing was. */
    body: p.text().nullable(),
    at: p.datetime(3),
    person: () => p.manyToOne(Person),
  },
})

/** A change of a lever's official status, with what was answered: there are only ever more. */
export class LeverAnswer extends LeverAnswerSchema.class {}
LeverAnswerSchema.setClass(LeverAnswer)
