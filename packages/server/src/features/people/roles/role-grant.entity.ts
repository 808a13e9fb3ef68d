import type { Role } from '@leviers/shared/roles'
import { defineEntity, p } from '@mikro-orm/core'

const RoleGrantSchema = defineEntity({
  name: 'RoleGrant',
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid(),
    role: p.text().$type<Role>(),
    /** Null when it is for the whole programme. */
    boardId: p.uuid().nullable(),
    givenAt: p.datetime(3),
    /** Null when nobody did: it was there from the start, or by the setting of the installation. */
    givenBy: p.uuid().nullable(),
    /** Its last day; null for no fixed time. */
    until: p.date().nullable(),
    /** The end of that day where the programme is. */
    endsAt: p.datetime(3).nullable(),
    endedAt: p.datetime(3).nullable(),
    /** Null while it is held, and when its last day ended it. */
    endedBy: p.uuid().nullable(),
  },
})

/** That somebody was given a role: never deleted, only ended. */
export class RoleGrant extends RoleGrantSchema.class {}
RoleGrantSchema.setClass(RoleGrant)
