import { randomUUID } from 'node:crypto'
import { aBody, aMandate, bodiesOf } from '../../organisations/bodies.ts'
import { joinDocument } from '../../support/pens.ts'
import type { TestPerson, World } from '../../support/world.ts'
import { done } from '../own-things.ts'

/** It stands in every text that is written on a private board, and nowhere else. */
export const canary = 'Canarinoir'

export interface PrivateBoard {
  boardId: string
  slug: string
  leverId: string
  commentId: string
  hiddenId: string
  organisationId: string
  /** Where its log stood at first. */
  cursor: string
  admin: TestPerson
  author: TestPerson
  moderator: TestPerson
  setVisibility(visibility: 'PUBLIC' | 'MEMBERS' | 'INVITED'): Promise<void>
}

/** A board with a secret in every text: of members of bodies at first. */
export async function aPrivateBoard(world: World): Promise<PrivateBoard> {
  const admin = await world.aPerson({ role: 'ADMIN', displayName: 'Ada' })
  const moderator = await world.aPerson({ roles: ['MODERATOR', 'CONTRACT_EDITOR'], displayName: 'Modeste' })
  const author = await world.aPerson({ displayName: 'Auteur', email: 'auteur@example.org' })
  const organisationId = await aBody(world, admin)
  await aMandate(world, admin, { personId: author.id, organisationId })
  const words = { title: `Tableau ${canary}`, description: `Pour ${canary}.` }
  const { id: boardId, slug } = await done(world, admin, 'createBoard { id slug }', { ...words, visibility: 'MEMBERS' })
  const { cursor } = (await world.ask(admin, `{ board(id: "${boardId}") { cursor } }`)).data?.board ?? {}
  const texts = {
    title: `Levier ${canary}`,
    body: `Corps ${canary}`,
    finding: `Constat ${canary}`,
    action: `Action ${canary}`,
  }
  const leverId = await world.aLever(author, { boardId, ...texts })
  const hiddenId = await world.aLever(author, { boardId, ...texts })
  await world.ask(author, joinDocument, { input: { leverId, schemaVersion: 1 } })
  const commentId = await world.aComment(author, leverId, { body: `Commentaire ${canary}` })
  await world.aComment(author, leverId, { body: `Réponse ${canary}`, parentId: commentId })
  const hiddenCommentId = await world.aComment(author, leverId, { body: `Caché ${canary}` })
  await done(world, author, 'nameVersion { number }', { leverId, revision: 1, name: `Version ${canary}` })
  await done(world, author, 'castVote { number }', { leverId, value: 'AGREE' })
  await done(world, author, 'visitBoard', { boardId, number: 1 })
  await done(world, moderator, 'reportComment { number }', { commentId, reason: 'SPAM', words: `Signalé ${canary}` })
  const why = { reason: 'SPAM', motive: `Motif ${canary}` }
  await done(world, moderator, 'hideLever { number }', { leverId: hiddenId, ...why })
  await done(world, moderator, 'hideComment { number }', { commentId: hiddenCommentId, ...why })
  const decided = { leverId, from: 'NONE', to: 'RETAINED', answer: `Réponse officielle ${canary}` }
  await done(world, moderator, 'changeLeverStatus { number }', decided)
  return {
    boardId,
    slug,
    leverId,
    commentId,
    hiddenId,
    organisationId,
    cursor,
    admin,
    author,
    moderator,
    async setVisibility(visibility) {
      await done(world, admin, 'editBoard { id }', { boardId, visibility })
    },
  }
}

/** Everybody who may not know of it, each for a reason of their own. */
export async function outsidersOf(world: World, { boardId, organisationId, admin }: PrivateBoard) {
  const former = await world.aPerson({ email: 'ancienne@example.org' })
  const mandateId = await aMandate(world, admin, { personId: former.id, organisationId })
  await bodiesOf(world).end(admin, { mandateId })
  const revoked = await world.aPerson({ email: 'retire@example.org' })
  await done(world, admin, 'giveBoardInvitation', { boardId, personId: revoked.id })
  await done(world, admin, 'endBoardInvitation', { boardId, personId: revoked.id })
  return {
    visitor: null,
    guest: await world.aPerson({ isGuest: true }),
    stranger: await world.aPerson({ email: 'inconnu@example.org' }),
    former,
    revoked,
  }
}

/** The same names for a board that is private and for one that is not there. */
export function knownOf(board: PrivateBoard | null) {
  const id = () => randomUUID()
  const { boardId = id(), leverId = id(), commentId = id() } = board ?? {}
  return {
    boardId,
    leverId,
    commentId,
    organisationId: board?.organisationId ?? id(),
    search: canary,
    text: `${canary} levier corps constat action`,
    after: board?.cursor ?? 'x.1',
    clientId: 1,
    revision: 1,
    activity: 'READING',
    list: 'REPORTED',
    token: 'x'.repeat(43),
    draftId: id(),
    leaseId: id(),
    personId: id(),
    coAuthorId: id(),
    mandateId: id(),
    phaseId: id(),
    linkId: id(),
    device: id(),
    update: 'AAA=',
    startsOn: '2031-03-01',
    endsOn: '2031-03-02',
  }
}
