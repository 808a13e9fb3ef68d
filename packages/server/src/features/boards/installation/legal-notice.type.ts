import { accessibilityLevels, type AccessibilityLevel } from '@leviers/shared/legal-notice'
import { Field, ObjectType } from 'type-graphql'
import { registerEnum } from '../../../api/enums.js'
import type { LegalNotice } from './legal-notice.entity.js'

const AccessibilityEnum = Object.fromEntries(accessibilityLevels.map((level) => [level, level]))
registerEnum(AccessibilityEnum, {
  name: 'AccessibilityLevel',
  description: 'How far pages are accessible, by the French reference (RGAA).',
  valuesConfig: {
    NOT_ASSESSED: { description: 'Nobody has assessed it yet.' },
    NONE: { description: 'Not compliant.' },
    PARTIAL: { description: 'Partially compliant.' },
    FULL: { description: 'Fully compliant.' },
  },
})

const orEmpty = 'empty where it is not said.'

@ObjectType('LegalNotice', { description: 'What the legal pages say of this instance.' })
export class LegalNoticeType implements Omit<LegalNotice, 'programme'> {
  @Field(() => String, { description: `Who publishes it; ${orEmpty}` })
  publisher!: string

  @Field(() => String, { description: `Who directs the publication; ${orEmpty}` })
  director!: string

  @Field(() => String, { description: `Who hosts it; ${orEmpty}` })
  host!: string

  @Field(() => String, { description: `On what legal basis data about people are kept; ${orEmpty}` })
  legalBasis!: string

  @Field(() => String, { description: `Whom to ask about one’s data; ${orEmpty}` })
  dataContact!: string

  @Field(() => AccessibilityEnum, { description: 'How far its pages are accessible.' })
  accessibility!: AccessibilityLevel

  @Field(() => String, { description: `What is not accessible; ${orEmpty}` })
  accessibilityGaps!: string

  @Field(() => String, { description: `Whom to tell what one cannot use; ${orEmpty}` })
  accessibilityContact!: string
}
