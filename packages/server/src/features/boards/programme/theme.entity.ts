import { defineEntity, p } from '@mikro-orm/core'
import { Programme } from './programme.entity.js'

const ThemeSchema = defineEntity({
  name: 'Theme',
  properties: {
    id: p.uuid().primary(),
    programme: () => p.manyToOne(Programme),
    /** Of pillars among pillars, and of themes among themes, in the order of their pillars. */
    position: p.integer(),
    name: p.text(),
    colour: p.text(),
    /** Themes stand under it; no lever bears it. */
    isPillar: p.boolean().default(false),
    /** The pillar that a theme stands under. */
    pillarId: p.uuid().nullable(),
    /** No longer offered; levers that bear it keep it. */
    isRetired: p.boolean().default(false),
    /** Raised by each edit. */
    revision: p.integer().default(1),
  },
})

export class Theme extends ThemeSchema.class {}
ThemeSchema.setClass(Theme)
