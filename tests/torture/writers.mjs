import { randomUUID } from 'node:crypto'
import { mutationOf } from './documents.mjs'

const patience = 5_000
const passing = new Set(['INTERNAL', 'UNREACHABLE'])

/** Acts of people over HTTP, each under its operation id until somebody answers: what was acknowledged and refused. */
export function makeWriters({ board, nodes, people, moderators, chance, mailCode }) {
  const outcome = { acknowledged: [], refused: [], retries: 0, abandoned: 0 }
  const levers = []
  const comments = []
  let isOver = false

  async function post(person, query, variables, { mayLose }) {
    const { url } = chance.oneOf(nodes).proxy
    const signals = [AbortSignal.timeout(patience)]
    // The acknowledgement is lost on its way.
    if (mayLose && chance.happens(0.05)) signals.push(AbortSignal.timeout(Math.ceil(chance.between(1, 25))))
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(person ? { cookie: person.cookie } : {}) },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.any(signals),
    })
    return { body: await response.json(), cookie: response.headers.get('set-cookie')?.split(';')[0] ?? null }
  }

  async function give(person, command, input, more = '') {
    const operationId = randomUUID()
    const query = mutationOf(command, more)
    const variables = { input: { operationId, ...input } }
    for (let tries = 0; ; tries += 1) {
      try {
        const { body } = await post(person, query, variables, { mayLose: true })
        const [error] = body.errors ?? []
        if (!error) {
          const event = body.data[command]
          outcome.acknowledged.push({ operationId, command, number: event?.number ?? null })
          return event
        }
        if (!passing.has(error.extensions.code)) {
          outcome.refused.push({ operationId, command, code: error.extensions.code })
          return null
        }
      } catch {
        // Nobody answered, or the answer was lost: the same operation again.
      }
      if (isOver && tries > 60) {
        outcome.abandoned += 1
        return null
      }
      outcome.retries += 1
      await new Promise((resolve) => setTimeout(resolve, chance.between(50, 400)))
    }
  }

  const author = () => chance.oneOf(people)
  const someText = (what) => `${what} ${Math.floor(chance.next() * 1e9)}`
  const vote = (leverId, by = author()) =>
    give(by, 'castVote', { leverId, value: chance.oneOf(['AGREE', 'DISAGREE', 'PASS']) })
  const aLever = () => chance.oneOf(levers)
  const aComment = () => chance.oneOf(comments)
  const moderating = { reason: 'OTHER', motive: 'Un motif' }

  async function publish() {
    const by = author()
    const texts = { title: someText('Un levier'), body: someText('Au pied des tours') }
    const event = await give(by, 'publishLever', { boardId: board.boardId, ...texts }, 'lever { id }')
    if (event) levers.push({ id: event.lever.id, by, revision: 1 })
  }

  async function comment() {
    const by = author()
    const parent = comments.length > 0 && chance.happens(0.3) ? aComment() : null
    const input = parent ? { leverId: parent.leverId, parentId: parent.id } : { leverId: aLever().id }
    const event = await give(
      by,
      'addComment',
      { ...input, body: someText('Un avis'), stance: 'INFO' },
      'comment { id leverId }',
    )
    if (event) comments.push({ ...event.comment, by, revision: 1 })
  }

  async function edit(thing, command, key, texts) {
    const event = await give(thing.by, command, { [key]: thing.id, revision: thing.revision, ...texts })
    if (event) thing.revision += 1
  }

  /** A guest votes, then signs in with a code: what they did becomes the account's. */
  async function claim() {
    const started = await post(
      null,
      'mutation ($input: StartGuestInput!) { startGuest(input: $input) { id } }',
      { input: { displayName: 'Passante' } },
      {},
    )
    if (!started.cookie) return
    const guest = { cookie: started.cookie }
    await vote(aLever().id, guest)
    await give(guest, 'addComment', { leverId: aLever().id, body: someText('Un avis de passage'), stance: 'FOR' })
    // Whoever has the address already takes over what the guest did.
    const email = `personne-${Math.floor(chance.next() * 4)}@example.org`
    await post(
      null,
      'mutation ($input: RequestSignInCodeInput!) { requestSignInCode(input: $input) }',
      { input: { email } },
      {},
    )
    const code = await mailCode(email)
    if (code)
      await post(
        guest,
        'mutation ($input: SignInInput!) { signIn(input: $input) { id } }',
        { input: { email, code } },
        {},
      )
  }

  const acts = [
    [40, () => vote(aLever().id)],
    [5, () => give(author(), 'withdrawVote', { leverId: aLever().id })],
    [18, comment],
    [4, publish],
    [5, () => edit(aLever(), 'editLever', 'leverId', { title: someText('Mieux dit'), body: someText('Autrement') })],
    [
      6,
      () =>
        comments.length > 0 &&
        edit(aComment(), 'editComment', 'commentId', { body: someText('Corrigé'), stance: 'FOR' }),
    ],
    [3, () => comments.length > 0 && deleteOne()],
    [
      4,
      () =>
        comments.length > 0 &&
        give(chance.oneOf(moderators), 'hideComment', { commentId: aComment().id, ...moderating }),
    ],
    [4, () => comments.length > 0 && give(chance.oneOf(moderators), 'restoreComment', { commentId: aComment().id })],
    [2, () => give(chance.oneOf(moderators), 'hideLever', { leverId: aLever().id, ...moderating })],
    [3, () => give(chance.oneOf(moderators), 'restoreLever', { leverId: aLever().id })],
    [2, () => give(chance.oneOf(moderators), 'reviewLever', { leverId: aLever().id })],
    [1, () => withdrawOne()],
    [2, storm],
    [2, claim],
  ]
  const total = acts.reduce((sum, [weight]) => sum + weight, 0)

  function deleteOne() {
    const { id, by } = aComment()
    return give(by, 'deleteComment', { commentId: id })
  }

  function withdrawOne() {
    const { id, by } = aLever()
    return levers.length > 6 && give(by, 'withdrawLever', { leverId: id, reason: 'Plus d’actualité' })
  }

  /** Forty people give their position at once. */
  function storm() {
    const { id } = aLever()
    return Promise.all(Array.from({ length: 40 }, (_, index) => vote(id, people[(index * 7) % people.length])))
  }

  function anAct() {
    let place = chance.next() * total
    for (const [weight, act] of acts) {
      place -= weight
      if (place < 0) return act
    }
    return acts[0][1]
  }

  async function run() {
    while (!isOver) {
      try {
        await anAct()()
      } catch {
        // What is not a command is not tried again.
      }
      await new Promise((resolve) => setTimeout(resolve, chance.between(10, 120)))
    }
  }

  return {
    outcome,
    async start(count) {
      while (levers.length < 5) await publish()
      return Array.from({ length: count }, run)
    },
    finish() {
      isOver = true
    },
  }
}
