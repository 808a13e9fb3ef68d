import { defineEntity, p } from '@mikro-orm/core'
import { Programme } from '../programme/programme.entity.js'

const LogoSchema = defineEntity({
  name: 'Logo',
  properties: {
    programme: () => p.manyToOne(Programme).primary(),
    /** A PNG, as it was made here. */
    image: p.blob(),
  },
})

export class Logo extends LogoSchema.class {}
LogoSchema.setClass(Logo)
