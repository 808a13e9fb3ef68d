import { defineEntity, p } from '@mikro-orm/core'
import { Person } from '../person.entity.js'

const SessionSchema = defineEntity({
  name: 'Session',
  properties: {
    /** Of its token, which is kept nowhere. */
    tokenHash: p.blob().primary(),
    id: p.uuid().unique(),
    person: () => p.manyToOne(Person),
    /** What it was opened with, in a few words; null when the browser did not say. */
    device: p.text().nullable(),
    createdAt: p.datetime(3),
    lastSeenAt: p.datetime(3),
    endsAt: p.datetime(3),
  },
})

/** A browser that somebody signed in with. */
export class Session extends SessionSchema.class {}
SessionSchema.setClass(Session)
