import { defineEntity, p } from '@mikro-orm/core'
import { Programme } from './programme.entity.js'

const ThemeSchema = defineEntity({
  name: 'Theme',
  properties: {
    id: p.uuid().primary(),
    programme: () => p.manyToOne(Programme),
    position: p.integer(),
    name: p.text(),
    colour: p.text(),
  },
})

export class Theme extends ThemeSchema.class {}
ThemeSchema.setClass(Theme)
