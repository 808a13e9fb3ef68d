import type { AccessibilityLevel } from '@leviers/shared/legal-notice'
import { defineEntity, p } from '@mikro-orm/core'
import { Programme } from '../programme/programme.entity.js'

const LegalNoticeSchema = defineEntity({
  name: 'LegalNotice',
  properties: {
    programme: () => p.manyToOne(Programme).primary(),
    publisher: p.text(),
    director: p.text(),
    host: p.text(),
    legalBasis: p.text(),
    dataContact: p.text(),
    accessibility: p.text().$type<AccessibilityLevel>(),
    accessibilityGaps: p.text(),
    accessibilityContact: p.text(),
  },
})

export class LegalNotice extends LegalNoticeSchema.class {}
LegalNoticeSchema.setClass(LegalNotice)
