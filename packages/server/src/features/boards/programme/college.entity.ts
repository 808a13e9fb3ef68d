import { defineEntity, p } from '@mikro-orm/core'
import { Programme } from './programme.entity.js'

const CollegeSchema = defineEntity({
  name: 'College',
  properties: {
    code: p.text().primary(),
    programme: () => p.manyToOne(Programme),
    label: p.text(),
    labelEn: p.text(),
    position: p.integer(),
    /** No longer offered; bodies and people keep it. */
    isRetired: p.boolean().default(false),
  },
})

export class College extends CollegeSchema.class {}
CollegeSchema.setClass(College)
