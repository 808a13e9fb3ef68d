import type { Page } from 'playwright-core'
import type { World } from './world.ts'

/** The comments of a lever, as the server has them: the newest first, each with its answers. */
export async function commentsOf(world: World, leverId: string): Promise<{ count: number; bodies: string[] }> {
  const query = `query ($id: ID!) { lever(id: $id) { commentCount thread(first: 20) {
    edges { node { body replies(first: 20) { edges { node { body } } } } } } } }`
  const { data, errors } = await world.ask(null, query, { id: leverId })
  if (!data?.lever) throw new Error(JSON.stringify(errors))
  const bodies = data.lever.thread.edges.flatMap(({ node }: any) => [
    node.body,
    ...node.replies.edges.map((reply: any) => reply.node.body),
  ])
  return { count: data.lever.commentCount, bodies }
}

/** The field for a comment on the lever itself. */
export const commentField = (page: Page, say = (french: string) => french) =>
  page.getByRole('textbox', { name: say('Votre commentaire') }).first()

export const publishButton = (page: Page) => page.getByRole('button', { name: 'Publier le commentaire' })
