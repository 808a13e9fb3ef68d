import type { MandateKind } from '@leviers/shared/mandates'
import { defineEntity, p } from '@mikro-orm/core'
import { Person } from '../../people/person.entity.js'
import { Organisation } from '../organisation.entity.js'

const MemberInvitationSchema = defineEntity({
  name: 'MemberInvitation',
  properties: {
    id: p.uuid().primary(),
    organisation: () => p.manyToOne(Organisation),
    /** As accounts have it. */
    email: p.text(),
    kind: p.text().$type<MandateKind>(),
    startsOn: p.date().nullable(),
    endsOn: p.date().nullable(),
    mayPosition: p.boolean(),
    maySign: p.boolean(),
    invitedBy: () => p.manyToOne(Person).joinColumn('invited_by'),
    invitedAt: p.datetime(3),
    expiresAt: p.datetime(3),
    acceptedBy: () => p.manyToOne(Person).joinColumn('accepted_by').nullable(),
    acceptedAt: p.datetime(3).nullable(),
    revokedAt: p.datetime(3).nullable(),
  },
})

/** That somebody is invited to a body by their address: whoever signs in with it is given the mandate, once. */
export class MemberInvitation extends MemberInvitationSchema.class {}
MemberInvitationSchema.setClass(MemberInvitation)
