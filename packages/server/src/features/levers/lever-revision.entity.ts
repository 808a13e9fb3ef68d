import { defineEntity, p } from '@mikro-orm/core'
import { Person } from '../people/person.entity.js'
import { Lever } from './lever.entity.js'

/** Why a version was made: published, saved, written for a while, voted on, of a status, named, restored. */
export const versionReasons = ['PUBLISHED', 'EDITED', 'WRITTEN', 'STATUS', 'NAMED', 'RESTORED'] as const
export type VersionReason = (typeof versionReasons)[number]

const LeverRevisionSchema = defineEntity({
  name: 'LeverRevision',
  properties: {
    lever: () => p.manyToOne(Lever).primary(),
    revision: p.integer().primary(),
    editor: () => p.manyToOne(Person),
    at: p.datetime(),
    title: p.text(),
    body: p.text(),
    finding: p.text().nullable(),
    action: p.text().nullable(),
    /** The number of the board's event with which it was last written: positions given later were given on it. */
    number: p.integer().nullable(),
    /** The number of the last change of its text that is in it. */
    textNumber: p.integer().nullable(),
    reason: p.string().$type<VersionReason>().default('EDITED'),
    name: p.text().nullable(),
  },
})

export class LeverRevision extends LeverRevisionSchema.class {}
LeverRevisionSchema.setClass(LeverRevision)
