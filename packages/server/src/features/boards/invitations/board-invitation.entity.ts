import { defineEntity, p } from '@mikro-orm/core'
import { Person } from '../../people/person.entity.js'
import { Board } from '../board.entity.js'
import { BoardLink } from './board-link.entity.js'

const BoardInvitationSchema = defineEntity({
  name: 'BoardInvitation',
  properties: {
    board: () => p.manyToOne(Board).primary(),
    person: () => p.manyToOne(Person).primary(),
    invitedBy: () => p.manyToOne(Person).joinColumn('invited_by'),
    invitedAt: p.datetime(3),
    /** By which they came; null when they were invited by name. */
    link: () => p.manyToOne(BoardLink).nullable(),
    /** Since when they are no longer invited: no link lets them in again. */
    endedAt: p.datetime(3).nullable(),
  },
})

/** Somebody who was invited to a board. */
export class BoardInvitation extends BoardInvitationSchema.class {}
BoardInvitationSchema.setClass(BoardInvitation)
