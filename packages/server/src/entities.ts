import { Board } from './features/boards/board.entity.js'
import { Neighbourhood } from './features/boards/programme/neighbourhood.entity.js'
import { Phase } from './features/boards/programme/phase.entity.js'
import { Programme } from './features/boards/programme/programme.entity.js'
import { Theme } from './features/boards/programme/theme.entity.js'
import { CommentRevision } from './features/comments/comment/comment-revision.entity.js'
import { Comment } from './features/comments/comment/comment.entity.js'
import { LeverRevision } from './features/levers/lever/lever-revision.entity.js'
import { Lever } from './features/levers/lever/lever.entity.js'
import { Person } from './features/people/person.entity.js'

/** Every table that the ORM knows; the log's and the hot ones are only spoken to in SQL. */
export const entities = [
  Programme,
  Phase,
  Theme,
  Neighbourhood,
  Board,
  Person,
  Lever,
  LeverRevision,
  Comment,
  CommentRevision,
]
