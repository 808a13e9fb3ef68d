import type { College, Locale, ParticipationMode } from '@leviers/shared/roles'
import { defineEntity, p } from '@mikro-orm/core'

const PersonSchema = defineEntity({
  name: 'Person',
  properties: {
    id: p.uuid().primary(),
    displayName: p.text(),
    /** Their name folded, so that it is found by the beginning of any word. */
    folded: p.text().lazy(),
    email: p.text().nullable(),
    isGuest: p.boolean().default(false),
    isDemo: p.boolean().default(false),
    college: p.text().$type<College>(),
    /** What is shown: the name of the body that stands beside theirs, else their own words. */
    organisation: p.text().nullable(),
    /** Which of the bodies of their mandates stands beside their name: without any, college and organisation are only declared. */
    organisationId: p.uuid().nullable(),
    /** Whether they chose it; else it is that of the latest mandate. */
    bodyChosen: p.boolean().default(false).lazy(),
    neighbourhoodCode: p.text().nullable(),
    participationMode: p.text().$type<ParticipationMode>().nullable(),
    locale: p.text().$type<Locale>(),
    /** Whether others may see by name where they are. */
    showPresence: p.boolean().default(true),
    /** The account that took over this guest's contributions. */
    claimedById: p.uuid().nullable(),
    source: p.text().nullable(),
    /** Of someone who came with a board's file: whether their body was vouched for there. */
    vouchedElsewhere: p.boolean().default(false).lazy(),
    externalId: p.text().nullable(),
    createdAt: p.datetime(3),
  },
})

export class Person extends PersonSchema.class {}
PersonSchema.setClass(Person)
