import { afterAll, beforeAll, expect, test } from 'vitest'
import { migratedDatabase } from '../support/postgres/migrated-database.ts'
import { give, operation } from '../support/give.ts'
import { unreviewedOf } from '../support/moderation.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let here: World
let there: World
let author: TestPerson
let moderators: TestPerson[]
let leverId: string
beforeAll(async () => {
  const databaseUrl = await migratedDatabase()
  here = await startWorld({ databaseUrl })
  there = await startWorld({ databaseUrl })
  there.boardId = here.boardId
  author = await here.aPerson()
  moderators = await Promise.all(
    Array.from({ length: 6 }, () => here.aPerson({ roles: ['MODERATOR', 'CONTRACT_EDITOR'] })),
  )
  leverId = await here.aLever(author)
  await here.ask(moderators[0] ?? author, give('reviewLever', ''), { input: { ...operation(), leverId } })
})
afterAll(async () => {
  await here.stop()
  await there.stop()
})

interface Given {
  command: string
  input: object
}

/** What moderators who act at the same moment are answered, one on each node in turn. */
async function atOnce(given: readonly Given[]) {
  const answers = await Promise.all(
    given.map(({ command, input }, index) =>
      (index % 2 ? here : there).ask(moderators[index] ?? author, give(command, ''), {
        input: { ...operation(), ...input },
      }),
    ),
  )
  return answers.map(({ data, codes }, index) => codes[0] ?? data?.[given[index]?.command ?? ''])
}

test('of moderators who look at one comment at once one marks it as read; it is told once, and nobody is refused', async () => {
  const commentId = await here.aComment(author, leverId, { body: 'Une question' })
  const answers = await atOnce(moderators.map(() => ({ command: 'reviewComment', input: { commentId } })))
  expect(answers.filter((answer) => answer === null)).toHaveLength(5)
  expect(answers.filter((answer) => typeof answer?.number === 'number')).toHaveLength(1)
  for (const node of [here, there]) expect(await unreviewedOf(node, moderators[0] ?? author)).toEqual([])
})

test('a comment that is hidden while others mark it as read is hidden, and read by nobody', async () => {
  for (let turn = 0; turn < 4; turn += 1) {
    const commentId = await here.aComment(author, leverId, { body: `Une insulte ${turn}` })
    const answers = await atOnce(
      moderators.map((_, index) =>
        index === turn
          ? { command: 'hideComment', input: { commentId, reason: 'INSULT', motive: 'Insulte.' } }
          : { command: 'reviewComment', input: { commentId } },
      ),
    )
    expect(answers[turn]).toHaveProperty('number')
    for (const answer of answers.toSpliced(turn, 1))
      expect([null, 'COMMENT_NOT_OPEN', 'number']).toContain(answer?.number ? 'number' : answer)
    for (const node of [here, there]) {
      const { data } = await node.ask(
        null,
        `{ lever(id: "${leverId}") { thread { edges { node { id state body } } } } }`,
      )
      const comments = data?.lever.thread.edges.map((edge: any) => edge.node)
      expect(comments).toContainEqual({ id: commentId, state: 'HIDDEN', body: null })
      expect(await unreviewedOf(node, moderators[0] ?? author)).toEqual([])
    }
    // Read or not before that, it was refused since.
    const [row] = await here.sql.rows('select state, review from comment where id = $1', [commentId])
    expect(row).toEqual({ state: 'HIDDEN', review: 'REJECTED' })
  }
})

test('words that are changed while others mark what they read as read are still to be seen', async () => {
  const review = give('reviewComment', '')
  for (let turn = 0; turn < 4; turn += 1) {
    const commentId = await here.aComment(author, leverId, { body: 'Avant' })
    const edit = { ...operation(), commentId, revision: 1, body: `Après ${turn}` }
    const [edited] = await Promise.all([
      (turn % 2 ? here : there).ask(author, give('editComment', ''), { input: edit }),
      ...[here, there].map((node, index) =>
        node.ask(moderators[index] ?? author, review, { input: { ...operation(), commentId, revision: 1 } }),
      ),
    ])
    expect(edited?.codes).toEqual([])
    for (const node of [here, there])
      expect(await unreviewedOf(node, moderators[0] ?? author)).toContain(`Après ${turn}`)
  }
})

test('of official answers that are given at once everybody reads the one whose status holds', async () => {
  const decided = ['RETAINED', 'NOT_RETAINED', 'REFERRED', 'RETAINED_IN_PART', 'RETAINED', 'NOT_RETAINED']
  const [first = author] = moderators
  const study = { ...operation(), leverId, from: 'NONE', to: 'UNDER_REVIEW', answer: 'Nous regardons.' }
  expect((await here.ask(first, give('changeLeverStatus', ''), { input: study })).codes).toEqual([])
  const answers = await atOnce(
    decided.map((to, index) => ({
      command: 'changeLeverStatus',
      input: { leverId, from: 'UNDER_REVIEW', to, answer: `Réponse ${index}` },
    })),
  )
  const winner = answers.findIndex((answer) => typeof answer?.number === 'number')
  expect(
    answers.filter((answer, index) => answer === 'STATUS_CHANGED' || answer === null || index === winner),
  ).toHaveLength(6)
  for (const node of [here, there]) {
    const { data } = await node.ask(null, `{ lever(id: "${leverId}") { status answer { status body person { id } } } }`)
    const answer = { status: decided[winner], body: `Réponse ${winner}`, person: { id: moderators[winner]?.id } }
    expect(data?.lever).toEqual({ status: decided[winner], answer })
  }
  const kept = await here.sql.rows('select body from lever_answer where lever_id = $1 order by id', [leverId])
  expect(kept).toEqual([{ body: 'Nous regardons.' }, { body: `Réponse ${winner}` }])
})
