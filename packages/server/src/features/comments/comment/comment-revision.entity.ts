import type { Stance } from '@leviers/shared/stances'
import { defineEntity, p } from '@mikro-orm/core'
import { Comment } from './comment.entity.js'

const CommentRevisionSchema = defineEntity({
  name: 'CommentRevision',
  properties: {
    comment: () => p.manyToOne(Comment).primary(),
    revision: p.integer().primary(),
    at: p.datetime(3),
    stance: p.text().$type<Stance>(),
    body: p.text(),
  },
})

export class CommentRevision extends CommentRevisionSchema.class {}
CommentRevisionSchema.setClass(CommentRevision)
