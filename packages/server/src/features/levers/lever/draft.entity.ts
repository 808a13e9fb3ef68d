import { defineEntity, p } from '@mikro-orm/core'
import { Board } from '../../boards/board.entity.js'
import { Person } from '../../people/person.entity.js'

export const draftFields = ['title', 'body', 'finding', 'action', 'themeIds', 'neighbourhoodCodes'] as const
export type DraftField = (typeof draftFields)[number]

/** In which revision each field last changed, and on which device. */
type FieldChanges = Partial<Record<DraftField, { revision: number; device: string | null }>>

const DraftSchema = defineEntity({
  name: 'Draft',
  properties: {
    id: p.uuid().primary(),
    person: () => p.manyToOne(Person),
    board: () => p.manyToOne(Board),
    title: p.text(),
    body: p.text(),
    finding: p.text(),
    action: p.text(),
    themeIds: p.array().columnType('uuid[]').$type<string[]>(),
    neighbourhoodCodes: p.array().columnType('text[]').$type<string[]>(),
    /** How often it was saved. */
    revision: p.integer(),
    updatedAt: p.datetime(3),
    fieldChanges: p.json().$type<FieldChanges>(),
  },
})

/** Someone's words so far for a lever that is not published; the lever has its id. */
export class Draft extends DraftSchema.class {}
DraftSchema.setClass(Draft)
