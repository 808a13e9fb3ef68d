import { defineEntity, p } from '@mikro-orm/core'
import { Person } from '../people/person.entity.js'
import { Lever } from './lever.entity.js'

const LeverRevisionSchema = defineEntity({
  name: 'LeverRevision',
  properties: {
    lever: () => p.manyToOne(Lever).primary(),
    revision: p.integer().primary(),
    editor: () => p.manyToOne(Person),
    at: p.datetime(),
    title: p.text(),
    body: p.text(),
    finding: p.text().nullable(),
    action: p.text().nullable(),
  },
})

export class LeverRevision extends LeverRevisionSchema.class {}
LeverRevisionSchema.setClass(LeverRevision)
