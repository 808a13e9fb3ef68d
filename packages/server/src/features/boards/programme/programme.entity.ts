import type { ProgrammeState } from '@leviers/shared/phases'
import { defaultTimeZone, type TimeZone } from '@leviers/shared/time-zones'
import { defineEntity, p } from '@mikro-orm/core'

const ProgrammeSchema = defineEntity({
  name: 'Programme',
  properties: {
    id: p.uuid().primary(),
    name: p.text(),
    territory: p.text(),
    presentation: p.text(),
    presentationEn: p.text().default(''),
    period: p.text().default(''),
    contact: p.text().default(''),
    /** Where its days begin and end. */
    timeZone: p.text().$type<TimeZone>().default(defaultTimeZone),
    /** Names its image, by what is in it: another one has another name. */
    logo: p.text().nullable(),
    state: p.text().$type<ProgrammeState>(),
    /** Raised by each edit. */
    revision: p.integer().default(1),
    createdAt: p.datetime(3),
    /** When it was said what it is; null of one that says nothing yet. */
    installedAt: p.datetime(3).nullable(),
  },
})

export class Programme extends ProgrammeSchema.class {}
ProgrammeSchema.setClass(Programme)
