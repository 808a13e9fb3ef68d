import { aBody, aMandate } from '../../organisations/bodies.ts'
import { elsewhere } from './gestures.ts'
import { operation } from '../give.ts'
import { aGuest } from '../sign-in.ts'
import type { TestPerson, World } from '../world.ts'

export interface Cast {
  resident: TestPerson
  moderator: TestPerson
  admin: TestPerson
  guest: TestPerson
  beginner: TestPerson
}

/** One of each kind of person. */
export async function aCast(world: World): Promise<Cast> {
  return {
    resident: await world.aPerson({ displayName: 'Amel Haddad', email: 'amel@example.org' }),
    moderator: await world.aPerson({
      roles: ['MODERATOR', 'CONTRACT_EDITOR'],
      displayName: 'Nadia Roux',
      email: 'nadia@example.org',
    }),
    admin: await world.aPerson({ role: 'ADMIN', displayName: 'Paul Martin', email: 'paul@example.org' }),
    guest: await aGuest(world, 'Passante'),
    beginner: await world.aPerson({ displayName: 'Zoé Martin', email: 'zoe@example.org' }),
  }
}

/** On the demonstration’s largest board: a lever with comments, a decided one, a hidden one, and drafts. */
export async function aFullBoard(world: World, { resident, moderator, admin, beginner }: Cast) {
  const [largest] = await world.sql.rows<{ id: string; slug: string }>(
    'select board.id, slug from board join lever on board_id = board.id group by board.id order by count(*) desc limit 1',
  )
  world.boardId = largest?.id ?? ''
  const board = `/tableaux/${largest?.slug}`
  const base = 'Près du marché, à l’abri de la pluie.'
  const leverId = await world.aLever(resident, {
    title: 'Un four à pain sur la place',
    body: base,
  })
  const commentId = await world.aComment(resident, leverId, { body: 'Le samedi, c’est le jour du marché.' })
  await world.aComment(moderator, leverId, { body: 'Qui garde la clé ?', parentId: commentId })
  await elsewhere(world, resident, 'inviteCoAuthor', { leverId, personId: beginner.id })
  const decidedId = await world.aLever(resident, { title: 'Un banc à l’ombre' })
  const decision = { leverId: decidedId, from: 'NONE', to: 'RETAINED', answer: 'Posé au printemps, devant l’école.' }
  await elsewhere(world, moderator, 'changeLeverStatus', decision)
  const hiddenId = await world.aLever(resident, { title: 'Achetez chez moi' })
  await elsewhere(world, moderator, 'hideLever', { leverId: hiddenId, reason: 'SPAM', motive: 'Une publicité.' })
  const spam = await world.aComment(resident, leverId, { body: 'Achetez chez moi !' })
  await elsewhere(world, moderator, 'hideComment', { commentId: spam, reason: 'SPAM', motive: 'Une publicité.' })
  const save = 'mutation ($input: SaveDraftInput!) { saveDraft(input: $input) }'
  const draft = { ...operation(), draftId: crypto.randomUUID(), boardId: world.boardId, title: 'Des locaux à vélos' }
  await world.ask(beginner, save, { input: draft })
  const organisationId = await aBody(world, admin, { name: 'Les Voisins du Port' })
  await aMandate(world, admin, { personId: resident.id, organisationId })
  const text = `## Où\n\n${base}\n\n## Quand\n\nLe samedi matin.\n\n## Qui\n\nLes voisines et les voisins.`
  await elsewhere(world, resident, 'saveText', { leverId, base, text })
  const at = (id: string) => `${board}/leviers/${id}`
  const lever = at(leverId)
  return {
    board,
    lever,
    commentId,
    decided: at(decidedId),
    hidden: at(hiddenId),
    versions: `${lever}/historique`,
  }
}
