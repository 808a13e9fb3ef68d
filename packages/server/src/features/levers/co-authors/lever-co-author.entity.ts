import { defineEntity, p } from '@mikro-orm/core'
import { Organisation } from '../../organisations/organisation.entity.js'
import { Person } from '../../people/person.entity.js'
import { Lever } from '../lever/lever.entity.js'

const LeverCoAuthorSchema = defineEntity({
  name: 'LeverCoAuthor',
  properties: {
    id: p.uuid().primary(),
    lever: () => p.manyToOne(Lever),
    /** Either a person or a body. */
    person: () => p.manyToOne(Person).nullable(),
    organisation: () => p.manyToOne(Organisation).nullable(),
    invitedBy: () => p.manyToOne(Person).joinColumn('invited_by'),
    invitedAt: p.datetime(3),
  },
})

/** A person or a body that was invited to write a lever. */
export class LeverCoAuthor extends LeverCoAuthorSchema.class {}
LeverCoAuthorSchema.setClass(LeverCoAuthor)
