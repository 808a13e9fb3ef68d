import * as inputs from '@leviers/shared/inputs/levers'
import { v7 as newId } from 'uuid'
import { PublicError } from '../../../errors.js'
import { defineCommand } from '../../../api/define-command.js'
import { boardEvent } from '../../boards/board-event.js'
import { boardStanding } from '../../boards/board-standing.js'
import { Board } from '../../boards/board.entity.js'
import { speakForBody } from '../../organisations/mandates/speak-for-body.js'
import { Person } from '../../people/person.entity.js'
import { writtenIn } from '../../people/mails/written-in.js'
import { aboutLever } from '../lever/about-lever.js'
import { Draft } from '../lever/draft.entity.js'
import { LeverRevision } from '../lever/lever-revision.entity.js'
import { foldedLever } from '../lever/lever-in-transaction.js'
import { Lever } from '../lever/lever.entity.js'
import { lastPosition } from '../placing/place-lever.js'
import { refuseUnknownPlacing } from '../placing/placing.js'

const LeverPublished = boardEvent('LeverPublished', {
  audience: 'PUBLIC',
  description: 'A lever was published.',
  about: aboutLever,
  exported: 'publishLever',
})

/** Someone proposes a lever on a board; the draft that it was written in becomes the lever, under the same id. */
export const publishLever = defineCommand({
  name: 'publishLever',
  input: inputs.publishLever,
  event: LeverPublished,
  description: 'Publishes a lever on a board.',
  nullable: false,
  imported: 'levers',
  streamOf: (_sql, input) => Promise.resolve(input.boardId),
  standingOf: (transaction, act) => boardStanding(transaction, { boardId: act.input.boardId, act }),
  async change(transaction, act) {
    const { actor, input, at, number } = act
    const { em } = transaction
    await refuseUnknownPlacing(transaction, input, act)
    const board = await em.findOne(Board, input.boardId)
    if (!board) throw new PublicError('NOT_FOUND')
    board.leverCount += 1
    board.lastOrdinal += 1
    const author = em.getReference(Person, actor.personId)
    const { title, body, finding, action, themeIds, neighbourhoodCodes } = input
    const spokenFor = await speakForBody(transaction, act)
    const lever = em.create(Lever, {
      id: (await takeDraft()) ?? actor.importing?.id ?? newId(),
      externalId: actor.importing?.externalId ?? null,
      board,
      author,
      ...spokenFor,
      ordinal: board.lastOrdinal,
      title,
      body,
      locale: await writtenIn(transaction, act),
      finding,
      action,
      themeIds,
      neighbourhoodCodes,
      state: 'PUBLISHED',
      review: 'UNREVIEWED',
      status: 'NONE',
      position: await lastPosition(transaction, board.id),
      revision: 1,
      detailsRevision: 1,
      number,
      lastNumber: number,
      publishedAt: at,
      folded: foldedLever(input),
    })
    const version = { revision: 1, number, reason: 'PUBLISHED' as const, spokenForId: spokenFor.spokenForId }
    em.create(LeverRevision, { lever, ...version, editor: author, at, title, body, finding, action })
    return { leverId: lever.id }

    async function takeDraft(): Promise<string | null> {
      if (!input.draftId) return null
      const taken = await em.nativeDelete(Draft, { id: input.draftId, person: actor.personId })
      return taken > 0 ? input.draftId : null
    }
  },
})
