// A node that only writes: people's acts as commands, acknowledged after their commit.
import { randomUUID } from 'node:crypto'
import * as Y from 'yjs'
import { startApp } from '../../packages/server/dist/app.js'
import { createBoard } from '../../packages/server/dist/features/boards/create-board.js'
import { installProgramme } from '../../packages/server/dist/features/boards/installation/install-programme.js'
import { addComment } from '../../packages/server/dist/features/comments/add-comment.js'
import { inviteCoAuthor } from '../../packages/server/dist/features/levers/co-authors/invite-co-author.js'
import { publishLever } from '../../packages/server/dist/features/levers/drafts/publish-lever.js'
import { createPerson } from '../../packages/server/dist/features/people/create-person.js'
import { startSession } from '../../packages/server/dist/features/people/sign-in/session.js'
import { castVote } from '../../packages/server/dist/features/votes/cast-vote.js'
import { sqlOf } from '../../packages/server/dist/sql.js'
import { answerParent, clock } from './child.mjs'
import { body } from './peers/event.mjs'
import { paragraphs } from './peers/paragraphs.mjs'
import { settings } from './peers/settings.mjs'
import { searchedTexts } from './searched-texts.mjs'
import { makeEdits } from './typing/edits.mjs'

let app
let people = []

const give = (command, personId, input) =>
  app.parts.runner.run({ command, actor: { personId }, raw: { operationId: randomUUID(), ...input } })

async function addPeople(count) {
  const sql = sqlOf(app.parts.em.fork())
  const person = (index) =>
    createPerson(
      sql,
      { displayName: `Personne ${index}`, roles: index === 0 ? ['ADMIN'] : [], locale: 'FR' },
      new Date(),
    )
  for (let index = people.length; index < count; index += 1) people.push(await person(index))
  return people
}

/** The first person, who administers: a programme is installed, with one stage in which everything can be done. */
async function anAdministrator() {
  const [admin] = await addPeople(1)
  const programme = { name: 'Essai', territory: 'Ici', presentation: 'Pour mesurer.', template: 'EMPTY' }
  const isInstalled = ({ code }) => code === 'ALREADY_INSTALLED'
  await give(installProgramme, admin, programme).catch((fault) => {
    if (!isInstalled(fault)) throw fault
  })
  return admin
}

/** Opens a board with levers on it. */
async function aBoard({ levers = 1 } = {}) {
  const admin = await anAdministrator()
  const { event } = await give(createBoard, admin, { title: `Tableau ${randomUUID()}` })
  const { boardId } = event.data
  const texts = { body: 'Au pied des tours, un jardin que l’on partage. '.repeat(6) }
  const given = Array.from({ length: levers }, (_, index) =>
    give(publishLever, admin, { boardId, title: `Un levier, numéro ${index}`, ...texts }),
  )
  const leverIds = (await Promise.all(given)).map((acknowledgement) => acknowledgement.event.leverId)
  return { boardId, leverIds, cursor: await cursorOf(boardId) }
}

/** Opens a board whose levers have so many comments together, each of other words: written at once, as an import does. */
async function aSearchedBoard({ levers, comments }) {
  const { boardId, leverIds } = await aBoard({ levers })
  const sql = sqlOf(app.parts.em.fork())
  const texts = searchedTexts(comments)
  for (let from = 0; from < comments; from += 500)
    await sql.rows(
      `insert into comment (id, lever_id, root_id, depth, author_id, number, body, folded, stance, state, revision, locale, created_at)
       select id, lever, id, 0, $1, number, body, lower(unaccent(body)), 'NEUTRAL', 'PUBLISHED', 1, 'FR', now()
       from (select gen_random_uuid() as id, ($2::uuid[])[1 + ordinality % $3] as lever, $4 + ordinality as number, body
         from unnest($5::text[]) with ordinality as said (body, ordinality)) said`,
      [people[0], leverIds, levers, 1_000_000 + from, texts.slice(from, from + 500)],
    )
  return { boardId, leverIds }
}

async function cursorOf(boardId) {
  const { epoch, number } = await app.parts.heads.of('BOARD', boardId)
  return `${epoch}.${number}`
}

async function sessions(count) {
  const sql = sqlOf(app.parts.em.fork())
  const all = await addPeople(count)
  return Promise.all(
    all.slice(0, count).map(async (personId) => `leviers=${await startSession(sql, { personId, now: new Date() })}`),
  )
}

/** A lever with a text, of some paragraphs unless it is given, and sessions of so many people who may write in it. */
async function aText(count, body = paragraphs.join('\n\n')) {
  await anAdministrator()
  const [author, ...others] = (await addPeople(count)).slice(0, count)
  const { boardId } = (await give(createBoard, author, { title: `Tableau ${randomUUID()}` })).event.data
  const words = { title: 'Une navette le soir', body }
  const { leverId } = (await give(publishLever, author, { boardId, ...words })).event
  await Promise.all(others.map((personId) => give(inviteCoAuthor, author, { leverId, personId })))
  return { leverId, cookies: await sessions(count), people: [author, ...others] }
}

/** Types in a text as fast as it is taken, and waits until all of it is what everybody reads. */
async function write({ leverId, cookies, people: writers }, edits) {
  const { clientIds, doc } = await join(leverId, cookies)
  const changes = []
  makeEdits(doc, { clientIds, count: edits, onEdit: (update, clientId) => changes.push({ update, clientId }) })
  for (let from = 0; from < changes.length; from += 200) {
    const pushed = changes.slice(from, from + 200).map(({ update, clientId }) => {
      const personId = writers[clientIds.indexOf(clientId)]
      const push = { leverId, personId, operationId: randomUUID(), clientId, schemaVersion: 1, update, at: new Date() }
      return app.parts.texts.push(push)
    })
    await Promise.all(pushed)
  }
  const sql = sqlOf(app.parts.em.fork())
  for (let isRead = false; !isRead;) {
    await new Promise((resolve) => setTimeout(resolve, 200))
    const [text] = await sql.rows(
      'select head = projected and head - snapshot_number < 200 as "isRead" from lever_text where lever_id = $1',
      [leverId],
    )
    isRead = text.isRead
  }
}

/** Joins a text as several people: their client ids, and the document. */
async function join(leverId, cookies) {
  const doc = new Y.Doc()
  const clientIds = []
  for (const cookie of cookies) {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query: joinText, variables: { input: { leverId, schemaVersion: 1 } } }),
    })
    const { data } = await response.json()
    clientIds.push(data.joinText.clientId)
    for (const update of data.joinText.text.updates) Y.applyUpdate(doc, Buffer.from(update, 'base64'))
  }
  return { clientIds, doc }
}

const joinText = 'mutation ($input: JoinTextInput!) { joinText(input: $input) { clientId text { updates } } }'

answerParent({
  async start(config) {
    app = await startApp(settings(config))
    return { port: Number(new URL(app.url).port) }
  },
  aBoard,
  aSearchedBoard,
  cursorOf,
  sessions,
  aText: (count) => aText(count),
  /** The same in which so much was typed and erased by them already. */
  async aTextWith({ count, edits }) {
    const text = await aText(count, Array(5).fill(paragraphs).flat().join('\n\n'))
    await write(text, edits)
    return text
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
