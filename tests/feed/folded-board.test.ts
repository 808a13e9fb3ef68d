import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import WebSocket from 'ws'
import { startLeviersClient } from '../../packages/web/src/client/leviers-client.ts'
import { memoryOutboxStore } from '../../packages/web/src/client/outbox/outbox-store.ts'
import { BoardStore } from '../../packages/web/src/features/boards/sync/board-store.ts'
import { recentLevers } from '../../packages/web/src/features/boards/model/recent-levers.ts'
import { wholeThread } from '../../packages/web/src/features/comments/model/threads.ts'
import { patience } from '../support/patience.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const visitor = {
  get: () => ({ status: 'visitor', me: null, signOuts: 0 }) as const,
  listen: () => stop,
  onEvent: () => stop,
  onSignOut: () => stop,
}
const stop = () => undefined

/** The page of a visitor who has a board and one lever of it open, in a browser without a screen. */
async function anOpenPage(leverId: string) {
  const client = startLeviersClient({
    url: `${world.url}/graphql`,
    loadCommands: () => Promise.resolve([]),
    locale: () => 'fr',
    webSocket: WebSocket,
    storage: null,
    store: Promise.resolve(memoryOutboxStore()),
    tabs: { publish: stop, listen: stop, alone: (run) => run(), stop },
    environment: { isOnline: () => true, isHidden: () => false, onChange: () => stop, random: () => 0 },
  })
  const store = new BoardStore({ client, board: world.boardId, me: visitor })
  const letGo = store.retain()
  await store.reading.openList(recentLevers)
  await store.reading.openLever(leverId, { ...wholeThread, order: 'OLDEST' })
  const close = () => {
    letGo()
    client.stop()
  }
  return { client, store, close }
}

/** All that the page knows, as far as it does not depend on when it was read. */
function knownBy({ store }: Awaited<ReturnType<typeof anOpenPage>>) {
  const state = store.log.state()
  if (!state) throw new Error('nothing was read')
  return {
    head: state.head && { ...state.head, number: state.number, cursor: state.cursor },
    levers: Object.fromEntries(
      [...state.levers].map(([id, { card, prose }]) => [
        id,
        { ...card, tally: state.tallies.get(id), prose: prose?.value ?? null },
      ]),
    ),
    comments: Object.fromEntries(
      [...state.comments.items].map(([id, { comment }]) => {
        // What a thread quotes is shown as long as its text is.
        const isShown = state.levers.get(comment.leverId)?.card.state === 'PUBLISHED'
        return [id, { ...comment, quote: isShown ? comment.quote : null }]
      }),
    ),
    thread: [...state.comments.threads.values()].map(({ ids, replies }) => [
      ids,
      [...replies].map(([, one]) => one.ids),
    ]),
  }
}

test(
  'what a page folds from events is what a page reads fresh, after each kind of event',
  { timeout: 90_000 },
  async () => {
    const [author, other] = [await world.aPerson(), await world.aPerson()]
    const moderator = await world.aPerson({ roles: ['MODERATOR', 'CONTRACT_EDITOR'] })
    const leverId = await world.aLever(author)
    const page = await anOpenPage(leverId)
    await vi.waitFor(() => expect(page.client.feed.state.get()).toBe('live'), patience)

    const act = async (person: typeof author, command: string, fields: object) => {
      const type = `${command.charAt(0).toUpperCase()}${command.slice(1)}Input`
      const text = `mutation ($input: ${type}!) { ${command}(input: $input) { number } }`
      const { codes } = await world.ask(person, text, { input: { operationId: randomUUID(), ...fields } })
      expect(codes).toEqual([])
      await sameAsFresh(command)
    }
    const sameAsFresh = async (command: string) => {
      const fresh = await anOpenPage(leverId)
      const number = knownBy(fresh).head.number
      await vi.waitFor(() => expect(page.store.log.state()?.number).toBe(number), patience)
      // As its page does: what may have changed of a text is read again.
      await page.store.reading.readProse(leverId)
      expect(knownBy(page), command).toEqual(knownBy(fresh))
      fresh.close()
    }

    const hiding = { reason: 'OTHER', motive: 'Pour essayer.' }
    await act(other, 'castVote', { leverId, value: 'AGREE' })
    await act(other, 'castVote', { leverId, value: 'PASS' })
    await act(author, 'castVote', { leverId, value: 'AGREE' })
    await act(other, 'withdrawVote', { leverId })
    await act(author, 'editLever', { leverId, revision: 1, title: 'Un potager' })
    await act(author, 'editLever', { leverId, revision: 2, title: 'Un verger partagé' })
    const base = 'Au pied des tours.'
    await act(author, 'saveText', { leverId, base, text: `${base}\n\n## Qui arrose\n\nLes voisins.` })
    await act(other, 'castVote', { leverId, value: 'AGREE' })
    await act(author, 'nameVersion', { leverId, revision: 3, name: 'Relu ensemble' })
    await act(author, 'inviteCoAuthor', { leverId, personId: other.id })
    await act(author, 'shareLever', { leverId, openToMembers: true })
    await act(author, 'removeCoAuthor', { leverId, coAuthorId: await coAuthorOf(leverId) })
    const second = await world.aLever(other, { title: 'Un banc' })
    await sameAsFresh('publishLever, another')
    await act(moderator, 'moveLever', { leverId, afterId: second })
    await act(author, 'moveLever', { leverId, themeId: await aTheme() })
    await act(moderator, 'reviewLever', { leverId })
    await act(author, 'editLever', { leverId, revision: 4, title: 'Un verger' })
    await act(moderator, 'reviewLever', { leverId })
    await act(moderator, 'changeLeverStatus', { leverId, from: 'NONE', to: 'UNDER_REVIEW' })
    await act(moderator, 'changeLeverStatus', { leverId, from: 'UNDER_REVIEW', to: 'RETAINED' })
    await act(moderator, 'hideLever', { leverId, ...hiding })
    await act(moderator, 'restoreLever', { leverId })
    const root = await world.aComment(other, leverId)
    await sameAsFresh('addComment')
    await world.aComment(other, leverId, { passage: { block: 0, from: 0, words: 'Au pied' } })
    await sameAsFresh('addComment, about a passage')
    const reply = await world.aComment(author, leverId, { parentId: root })
    await sameAsFresh('addComment, an answer')
    await act(author, 'editComment', { commentId: reply, revision: 1, body: 'Mieux dit.' })
    await act(moderator, 'hideComment', { commentId: root, ...hiding })
    await act(moderator, 'restoreComment', { commentId: root })
    await act(author, 'deleteComment', { commentId: reply })
    await world.aLever(other, { title: 'Une navette du soir' })
    await sameAsFresh('publishLever')
    // What was decided is withdrawn after it was put back to study.
    await act(moderator, 'changeLeverStatus', { leverId, from: 'RETAINED', to: 'UNDER_REVIEW' })
    await act(author, 'withdrawLever', { leverId, reason: 'Repris ailleurs.' })
    page.close()
  },
)

async function coAuthorOf(leverId: string): Promise<string> {
  const { data } = await world.ask(null, '{ lever(id: "' + leverId + '") { coAuthors { id } } }')
  return data?.lever.coAuthors[0].id
}

test('when all levers of a board are given fresh places, a page that follows knows them all', async () => {
  const [author, moderator] = [await world.aPerson(), await world.aPerson({ roles: ['MODERATOR', 'CONTRACT_EDITOR'] })]
  const first = await world.aLever(author)
  const second = await world.aLever(author)
  // Two of the same place: nothing fits between them.
  await world.sql.rows('update lever set position = $1 where id = any ($2::uuid[])', ['V', [first, second]])
  const page = await anOpenPage(first)
  await vi.waitFor(() => expect(page.client.feed.state.get()).toBe('live'), patience)
  const third = await world.aLever(author)
  const input = { operationId: randomUUID(), leverId: third, afterId: first, beforeId: second }
  const text = 'mutation ($input: MoveLeverInput!) { moveLever(input: $input) { number rearranged { leverId } } }'
  const moved = (await world.ask(moderator, text, { input })).data?.moveLever
  expect(moved.rearranged.map((place: any) => place.leverId)).toEqual(expect.arrayContaining([first, second, third]))
  await vi.waitFor(() => expect(page.store.log.state()?.number).toBe(moved.number), patience)
  const fresh = await anOpenPage(first)
  expect(knownBy(page).levers).toEqual(knownBy(fresh).levers)
  fresh.close()
  page.close()
})

async function aTheme(): Promise<string> {
  const { data } = await world.ask(null, '{ programme { themes { id } } }')
  return data?.programme.themes[0].id
}
