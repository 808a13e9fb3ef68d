import { defineEntity, p } from '@mikro-orm/core'
import { Person } from '../person.entity.js'

/** What somebody showed to come in: that they read an address's mail, that a provider knows them, that they have a key. */
export type SessionOpener = 'CODE' | 'PROVIDER' | 'PASSKEY'

const SessionSchema = defineEntity({
  name: 'Session',
  properties: {
    /** Of its token, which is kept nowhere. */
    tokenHash: p.blob().primary(),
    id: p.uuid().unique(),
    person: () => p.manyToOne(Person),
    /** What it was opened with, in a few words; null when the browser did not say. */
    device: p.text().nullable(),
    /** How it was opened; null for a guest's, and for those of before. */
    openedBy: p.text().$type<SessionOpener>().nullable(),
    /** What the provider that opened it wants to see again when it is to end its own. */
    idToken: p.text().nullable().lazy(),
    createdAt: p.datetime(3),
    lastSeenAt: p.datetime(3),
    endsAt: p.datetime(3),
  },
})

/** A browser that somebody signed in with. */
export class Session extends SessionSchema.class {}
SessionSchema.setClass(Session)
