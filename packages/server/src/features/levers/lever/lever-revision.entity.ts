import type { LeverStatus } from '@leviers/shared/lever-statuses'
import { defineEntity, p } from '@mikro-orm/core'
import { Person } from '../../people/person.entity.js'
import { Lever } from './lever.entity.js'

/** Why a version was made: published, saved, written for a while, restored. */
export const versionReasons = ['PUBLISHED', 'EDITED', 'WRITTEN', 'RESTORED'] as const
export type VersionReason = (typeof versionReasons)[number]

const LeverRevisionSchema = defineEntity({
  name: 'LeverRevision',
  properties: {
    lever: () => p.manyToOne(Lever).primary(),
    revision: p.integer().primary(),
    editor: () => p.manyToOne(Person),
    /** The body in whose name its editor saved it, of what was not typed together. */
    spokenForId: p.uuid().nullable(),
    at: p.datetime(3),
    title: p.text(),
    body: p.text(),
    finding: p.text().nullable(),
    action: p.text().nullable(),
    /** The number of the board's event with which it was last written: positions given later were given on it. */
    number: p.integer().nullable(),
    /** The number of the last change of its text that is in it. */
    textNumber: p.integer().nullable(),
    /** Its text with its form; null is that of plain words. */
    doc: p.json().$type<object>().nullable().lazy(),
    /** The statuses that it came to while this was what it said. */
    statuses: p.array().columnType('text[]').$type<LeverStatus[]>().default([]),
    reason: p.text().$type<VersionReason>().default('EDITED'),
    name: p.text().nullable(),
  },
})

export class LeverRevision extends LeverRevisionSchema.class {}
LeverRevisionSchema.setClass(LeverRevision)
