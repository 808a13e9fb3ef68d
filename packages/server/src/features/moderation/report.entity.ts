import type { HideReason } from '@leviers/shared/hide-reasons'
import { defineEntity, p } from '@mikro-orm/core'
import { Board } from '../boards/board.entity.js'
import { Comment } from '../comments/comment/comment.entity.js'
import { Person } from '../people/person.entity.js'

const ReportSchema = defineEntity({
  name: 'Report',
  properties: {
    id: p.uuid().primary(),
    board: () => p.manyToOne(Board),
    comment: () => p.manyToOne(Comment),
    person: () => p.manyToOne(Person),
    reason: p.text().$type<HideReason>(),
    /** What the person added; null when nothing. */
    words: p.text().nullable(),
    reportedAt: p.datetime(),
    /** The number of its event. */
    number: p.integer(),
  },
})

/** What a person reported to moderators, once for each comment. */
export class Report extends ReportSchema.class {}
ReportSchema.setClass(Report)
