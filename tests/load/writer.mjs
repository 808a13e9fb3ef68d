// A node that only writes: people's acts as commands, acknowledged after their commit.
import { randomUUID } from 'node:crypto'
import { startApp } from '../../packages/server/dist/app.js'
import { createBoard } from '../../packages/server/dist/features/boards/create-board.js'
import { addComment } from '../../packages/server/dist/features/comments/add-comment.js'
import { publishLever } from '../../packages/server/dist/features/levers/publish-lever.js'
import { createPerson } from '../../packages/server/dist/features/people/create-person.js'
import { startSession } from '../../packages/server/dist/features/people/session.js'
import { castVote } from '../../packages/server/dist/features/votes/cast-vote.js'
import { sqlOf } from '../../packages/server/dist/sql.js'
import { answerParent, clock } from './child.mjs'
import { body } from './peers/event.mjs'
import { settings } from './peers/settings.mjs'

let app
let people = []

const give = (command, personId, input) =>
  app.parts.runner.run({ command, actor: { personId }, raw: { operationId: randomUUID(), ...input } })

async function addPeople(count) {
  const sql = sqlOf(app.parts.em.fork())
  const person = (index) =>
    createPerson(
      sql,
      { displayName: `Personne ${index}`, role: index === 0 ? 'ADMIN' : 'PARTICIPANT', locale: 'FR' },
      new Date(),
    )
  for (let index = people.length; index < count; index += 1) people.push(await person(index))
  return people
}

/** Opens a board with levers on it. */
async function aBoard({ levers = 1 } = {}) {
  const [admin] = await addPeople(1)
  const { event } = await give(createBoard, admin, { title: `Tableau ${randomUUID()}` })
  const { boardId } = event.data
  const texts = { body: 'Au pied des tours, un jardin que l’on partage. '.repeat(6) }
  const given = Array.from({ length: levers }, (_, index) =>
    give(publishLever, admin, { boardId, title: `Un levier, numéro ${index}`, ...texts }),
  )
  const leverIds = (await Promise.all(given)).map((acknowledgement) => acknowledgement.event.leverId)
  return { boardId, leverIds, cursor: await cursorOf(boardId) }
}

async function cursorOf(boardId) {
  const { epoch, number } = await app.parts.heads.of('BOARD', boardId)
  return `${epoch}.${number}`
}

answerParent({
  async start(config) {
    app = await startApp(settings(config))
    return { port: Number(new URL(app.url).port) }
  },
  aBoard,
  cursorOf,
  async sessions(count) {
    const sql = sqlOf(app.parts.em.fork())
    const all = await addPeople(count)
    return Promise.all(
      all.slice(0, count).map(async (personId) => `leviers=${await startSession(sql, { personId, now: new Date() })}`),
    )
  },
  /** Adds comments at once and gives when it began and when the last was acknowledged. */
  async comment({ leverId, count }) {
    const [author] = await addPeople(1)
    const begun = clock()
    await Promise.all(Array.from({ length: count }, () => give(addComment, author, { leverId, body, stance: 'FOR' })))
    return { begun, acknowledged: clock() }
  },
  /** Adds one comment to each lever, all at once. */
  async commentOnEach({ leverIds }) {
    const [author] = await addPeople(1)
    await Promise.all(leverIds.map((leverId) => give(addComment, author, { leverId, body, stance: 'FOR' })))
  },
  /** Adds a comment so many times a second, for some milliseconds. */
  async commentOften({ leverId, perSecond, milliseconds }) {
    const [author] = await addPeople(1)
    const until = performance.now() + milliseconds
    while (performance.now() < until) {
      await give(addComment, author, { leverId, body, stance: 'FOR' })
      await new Promise((resolve) => setTimeout(resolve, 1_000 / perSecond))
    }
  },
  /** Votes by so many people at a time, for some milliseconds; gives how many were acknowledged and how long it took. */
  async vote({ leverIds, atOnce, milliseconds }) {
    const voters = await addPeople(atOnce)
    const begun = performance.now()
    const until = begun + milliseconds
    let votes = 0
    await Promise.all(
      voters.slice(0, atOnce).map(async (personId, index) => {
        for (let turn = index; performance.now() < until; turn += 1) {
          const leverId = leverIds[(turn * 7) % leverIds.length]
          await give(castVote, personId, { leverId, value: ['AGREE', 'DISAGREE', 'PASS'][turn % 3] })
          votes += 1
        }
      }),
    )
    return { votes, seconds: (performance.now() - begun) / 1_000 }
  },
})
