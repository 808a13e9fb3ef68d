import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { follow } from '../support/follow.ts'
import { give, operation } from '../support/give.ts'
import { aPen } from '../support/pens.ts'
import { until } from '../support/until.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let world: World
let author: TestPerson
let reader: TestPerson
beforeAll(async () => {
  world = await startWorld()
  author = await world.aPerson()
  reader = await world.aPerson({ displayName: 'Lecteur' })
})
afterAll(() => world.stop())

const add = `mutation ($input: AddCommentInput!) { addComment(input: $input) { comment { id quote body } } }`
const page = `query ($id: ID!) { lever(id: $id) { revision body text { html threads } revisions { edges { node { editor { id } } } } thread { edges { node { id quote } } } } }`
const read = async (id: string) => (await world.ask(null, page, { id })).data?.lever
const comment = (person: TestPerson, leverId: string, passage: object | null, more: object = {}) =>
  world.ask(person, add, { input: { ...operation(), leverId, body: 'Pourquoi ici ?', passage, ...more } })

describe('a comment about a passage', () => {
  test('somebody who may not write ties a thread to words, and the text stays the same version', async () => {
    const leverId = await world.aLever(author, { body: 'Un banc à l’ombre.\n\nUn arbre.' })
    const { data } = await comment(reader, leverId, { block: 0, from: 3, words: 'banc à l’ombre' })
    const { id, quote } = data?.addComment.comment ?? {}
    expect(quote).toBe('banc à l’ombre')
    const { text, revision, body, thread } = await read(leverId)
    expect(text.html).toContain(`<mark class="comment-mark" data-thread="${id}">banc à l’ombre</mark>`)
    expect([text.threads, revision, body]).toEqual([[id], 1, 'Un banc à l’ombre.\n\nUn arbre.'])
    expect(thread.edges[0].node).toEqual({ id, quote })
  })

  test('it stays on its words while others write around them, and keeps their quotation when they are gone', async () => {
    const leverId = await world.aLever(author, { body: 'Un banc à l’ombre.' })
    const pen = await aPen(world, author, leverId)
    await comment(reader, leverId, { block: 0, from: 3, words: 'banc' })
    await until(async () => pen.pen.doc.getXmlFragment('body').toJSON().includes('comment'))
    pen.type(' Et un arbre.')
    await until(async () => (await read(leverId)).body.endsWith('arbre.'))
    expect((await read(leverId)).text.html).toContain('>banc</mark> à l’ombre. Et un arbre.')
    const save = 'mutation ($input: SaveTextInput!) { saveText(input: $input) { number } }'
    const base = 'Un banc à l’ombre. Et un arbre.'
    await world.ask(author, save, { input: { ...operation(), leverId, base, text: 'Rien de tout cela.' } })
    const { text, thread } = await read(leverId)
    expect(text.threads).toEqual([])
    expect(thread.edges[0].node.quote).toBe('banc')
    await pen.stop()
  })

  test('what others typed and nobody reads yet stays theirs: it is told as written by them, and no card misses it', async () => {
    const leverId = await world.aLever(author, { body: 'Un banc.' })
    const [pen, feed] = [await aPen(world, author, leverId), await toldOf()]
    pen.type(' Et un arbre.')
    await pen.pen.flushed()
    const { codes } = await comment(reader, leverId, { block: 0, from: 12, words: 'arbre' })
    expect(codes).toEqual([])
    expect((await feed.next()).data.boardFeed.__typename).toBe('CommentAdded')
    expect((await feed.next()).data.boardFeed).toEqual({
      __typename: 'LeverTextChanged',
      lever: { excerpt: 'Un banc. Et un arbre.', revision: 2 },
    })
    const { text, revisions } = await read(leverId)
    expect(text.html).toContain('Et un <mark')
    expect(revisions.edges[0].node.editor.id).toBe(author.id)
    await Promise.all([pen.stop(), feed.stop()])
  })

  /** What the board tells from now on. */
  async function toldOf() {
    const { data } = await world.ask(null, `{ board(id: "${world.boardId}") { cursor } }`)
    return follow(
      world,
      null,
      `subscription ($b: ID!, $a: String!) { boardFeed(boardId: $b, after: $a) { __typename
        ... on LeverTextChanged { lever { excerpt revision } } } }`,
      { b: world.boardId, a: data?.board.cursor },
    )
  }

  test('words that moved since they were read are found again; words that are gone are asked for again', async () => {
    const leverId = await world.aLever(author, { body: 'Ici.\n\nUn banc rouge, un banc vert.' })
    const far = await comment(reader, leverId, { block: 0, from: 0, words: 'banc vert' })
    expect(far.data?.addComment.comment.quote).toBe('banc vert')
    const gone = await comment(reader, leverId, { block: 1, from: 3, words: 'banc bleu' })
    expect(gone.codes).toEqual(['PASSAGE_CHANGED'])
    expect((await read(leverId)).thread.edges).toHaveLength(1)
  })

  test('no-break spaces of the page, several paragraphs and overlapping passages are no trouble', async () => {
    const leverId = await world.aLever(author, { body: 'Pour qui : tous.\n\nPour quand : demain.' })
    const two = await comment(reader, leverId, { block: 0, from: 9, words: ': tous.\nPour quand\u00a0' })
    expect(two.codes).toEqual([])
    await comment(author, leverId, { block: 0, from: 0, words: 'Pour qui\u00a0: tous' })
    const { text } = await read(leverId)
    expect(text.threads).toHaveLength(2)
    expect(text.html.match(/<mark /g)).toHaveLength(4)
  })

  test('who is mentioned in the passage is named in its quotation by their own name, also after signs of two places', async () => {
    const leverId = await world.aLever(author, { body: 'Un.' })
    const save = 'mutation ($input: SaveTextInput!) { saveText(input: $input) { number } }'
    const text = `🪑🪑 avec @[Préfecture](personne:${reader.id}) demain`
    await world.ask(author, save, { input: { ...operation(), leverId, base: 'Un.', text } })
    const { data } = await comment(reader, leverId, { block: 0, from: 0, words: '🪑🪑 avec \ufffc demain' })
    expect(data?.addComment.comment.quote).toBe('🪑🪑 avec @Lecteur demain')
  })

  test('the words that it quotes are as hidden as the lever that they stand in, also in the feed', async () => {
    const leverId = await world.aLever(author, { body: 'Appelez le 06 12 34 56 78.' })
    const moderator = await world.aPerson({ role: 'MODERATOR' })
    const board = (await world.ask(null, `{ board(id: "${world.boardId}") { cursor } }`)).data?.board
    const events = `{ boardEvents(boardId: "${world.boardId}", after: "${board.cursor}") {
      events { ... on CommentAdded { comment { quote } } } } }`
    const replayed = async (who: TestPerson | null) => {
      const told: { comment?: { quote: string | null } }[] = (await world.ask(who, events)).data?.boardEvents.events
      return told.flatMap((event) => (event.comment ? [event.comment.quote] : []))
    }
    const { data } = await comment(reader, leverId, { block: 0, from: 11, words: '06 12 34 56 78' })
    const { id } = data?.addComment.comment ?? {}
    await comment(reader, leverId, null, { parentId: id, body: 'Une réponse.' })
    const quotes = async (who: TestPerson | null) => {
      const one = await world.ask(who, `{ comment(id: "${id}") { quote body } }`)
      const thread = await world.ask(who, page, { id: leverId })
      return [one.data?.comment.quote, thread.data?.lever.thread.edges[0].node.quote]
    }
    const motive = { reason: 'PERSONAL_DATA', motive: 'Un numéro.' }
    await world.ask(moderator, give('hideLever', 'number'), { input: { ...operation(), leverId, ...motive } })
    expect(await quotes(null)).toEqual([null, null])
    expect(await quotes(author)).toEqual([null, null])
    expect(await quotes(moderator)).toEqual(['06 12 34 56 78', '06 12 34 56 78'])
    expect(await replayed(null)).toEqual([null, null])
    expect(await replayed(moderator)).toEqual(['06 12 34 56 78', null])
    await world.ask(moderator, give('restoreLever', 'number'), { input: { ...operation(), leverId } })
    expect(await quotes(null)).toEqual(['06 12 34 56 78', '06 12 34 56 78'])
    const withdraw = { input: { ...operation(), leverId, reason: 'Erreur.' } }
    expect((await world.ask(author, give('withdrawLever', 'number'), withdraw)).codes).toEqual([])
    expect(await quotes(moderator)).toEqual([null, null])
  })

  test('an answer has no passage of its own, and a passage without words is refused', async () => {
    const leverId = await world.aLever(author, { body: 'Un banc.' })
    const parentId = await world.aComment(reader, leverId)
    expect((await comment(reader, leverId, { block: 0, from: 0, words: 'Un' }, { parentId })).codes).toEqual([
      'BAD_INPUT',
    ])
    expect((await comment(reader, leverId, { block: 0, from: 0, words: '' })).codes).toEqual(['BAD_INPUT'])
  })

  test('a comment about a passage does not make positions older, and writes nobody into the text', async () => {
    const leverId = await world.aLever(author, { body: 'Un banc.' })
    const vote = 'mutation ($input: CastVoteInput!) { castVote(input: $input) { number } }'
    await world.ask(reader, vote, { input: { ...operation(), leverId, value: 'AGREE' } })
    await comment(reader, leverId, { block: 0, from: 3, words: 'banc' })
    const mine = await world.ask(reader, `{ me { votes(boardId: "${world.boardId}") { leverId stale } } }`)
    expect(mine.data?.me.votes).toContainEqual({ leverId, stale: false })
  })
})
