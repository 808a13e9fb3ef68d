import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { boardFileLines } from '../../packages/server/src/features/exports/board-file.ts'
import { importBoard } from '../../packages/server/src/features/imports/import-board.ts'
import { makeInstance, type Instance } from '../../packages/server/src/http/instance.ts'
import { aBody, aMandate } from '../organisations/bodies.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let world: World
let other: World
let folder: string
beforeAll(async () => {
  ;[world, other] = [await startWorld(), await startWorld()]
  folder = await mkdtemp(join(tmpdir(), 'leviers-board-'))
})
afterAll(async () => {
  await world.stop()
  await other.stop()
  await rm(folder, { recursive: true, force: true })
})

const instanceOf = ({ app }: World): Instance => makeInstance(app.parts)
const exported = async (of: World, name: string) => {
  const [board] = await instanceOf(of).boardsNamed(name)
  return [...boardFileLines(await instanceOf(of).boardFile(board?.id ?? ''))].join('')
}
const imported = (to: World, path: string, boardName: string | null = null) =>
  importBoard({
    path,
    boardName,
    target: instanceOf(to),
    goOn: false,
    clock: null,
    signal: new AbortController().signal,
    watcher: { onCounts: () => undefined, onSilenceCut: () => undefined },
    onRead: () => undefined,
  })

/** A mutation that must succeed. */
async function give(person: TestPerson, command: string, input: object): Promise<void> {
  const type = `${command[0]?.toUpperCase()}${command.slice(1)}Input`
  const selection = command === 'withdrawLever' || command === 'hideLever' ? '{ lever { id } }' : '{ number }'
  const mutation = `mutation ($input: ${type}!) { ${command}(input: $input) ${selection} }`
  const { codes } = await world.ask(person, mutation, { input: { operationId: randomUUID(), ...input } })
  expect({ command, codes }).toEqual({ command, codes: [] })
}

/** A board on which everything that can happen has happened. */
async function liveABoard(): Promise<void> {
  const [inès, hugo] = [await world.aPerson({ displayName: 'Inès' }), await world.aPerson({ displayName: 'Hugo' })]
  const moderator = await world.aPerson({ roles: ['MODERATOR', 'CONTRACT_EDITOR'], displayName: 'Modération' })
  const [theme] = await instanceOf(world).themes()
  const garden = await world.aLever(inès, {
    themeIds: [theme?.id],
    neighbourhoodCodes: ['QN04413M'],
    finding: 'Béton.',
  })
  const bench = await world.aLever(hugo, {
    locale: 'EN',
    title: 'Un banc 🪑',
    body: 'Une ligne\u2028et une autre,\n« ici ».',
  })
  const gone = await world.aLever(hugo, { title: 'Une erreur' })
  const hidden = await world.aLever(hugo, { title: 'Hors sujet' })
  await give(inès, 'castVote', { leverId: bench, value: 'AGREE' })
  await give(inès, 'castVote', { leverId: bench, value: 'DISAGREE' })
  await give(hugo, 'castVote', { leverId: garden, value: 'AGREE' })
  await give(hugo, 'withdrawVote', { leverId: garden })
  await give(inès, 'castVote', { leverId: hidden, value: 'PASS' })
  await give(inès, 'editLever', {
    leverId: garden,
    revision: 1,
    title: 'Un verger',
    themeIds: [theme?.id],
    neighbourhoodCodes: ['QN04413M'],
  })
  await give(inès, 'saveText', { leverId: garden, base: 'Au pied des tours.', text: 'Avec des poiriers.' })
  // Themes alone, then the same position again: nothing new; then on newer words, which confirms it.
  await give(hugo, 'castVote', { leverId: garden, value: 'PASS' })
  await give(inès, 'editLever', { leverId: garden, revision: 2, themeIds: [], neighbourhoodCodes: [] })
  await give(hugo, 'castVote', { leverId: garden, value: 'PASS' })
  // Written together, with form, by somebody who was invited; and a passage that is spoken of.
  await give(inès, 'inviteCoAuthor', { leverId: garden, personId: hugo.id })
  const cherries = '## Les arbres\n\nAvec des **cerisiers** :\n\n- deux à l’entrée\n- trois au fond'
  await give(hugo, 'saveText', { leverId: garden, base: 'Avec des poiriers.', text: cherries })
  await give(hugo, 'castVote', { leverId: garden, value: 'PASS' })
  // In the name of a body, which the other instance does not know.
  const [zoé, admin] = [await world.aPerson({ displayName: 'Zoé' }), await world.aPerson({ role: 'ADMIN' })]
  const organisationId = await aBody(world, admin, { name: 'Les Toits Clairs' })
  await aMandate(world, admin, { personId: zoé.id, organisationId })
  await world.aComment(zoé, bench, { body: 'Nous pouvons le payer.', organisationId })
  const first = await world.aComment(hugo, garden, { body: 'Où ?', stance: 'QUESTION' })
  const passage = { block: 1, from: 9, words: 'cerisiers' }
  await world.aComment(inès, garden, { body: 'Lesquels ?', passage })
  const reply = await world.aComment(inès, garden, { body: 'Derrière l’école.', parentId: first })
  const rude = await world.aComment(hugo, garden, { body: 'Injure.', parentId: reply })
  const erased = await world.aComment(hugo, bench, { body: 'À effacer.' })
  await give(inès, 'editComment', { commentId: reply, revision: 1, body: 'Devant l’école.', stance: 'INFO' })
  await give(moderator, 'hideComment', { commentId: rude, reason: 'INSULT', motive: 'Injure.' })
  await give(moderator, 'restoreComment', { commentId: rude })
  await give(moderator, 'hideComment', { commentId: rude, reason: 'INSULT', motive: 'Injure, vraiment.' })
  await give(hugo, 'deleteComment', { commentId: erased })
  await give(hugo, 'withdrawLever', { leverId: gone, reason: 'Écrit trop vite.' })
  await give(moderator, 'moveLever', { leverId: garden, afterId: bench })
  await give(hugo, 'moveLever', { leverId: bench, afterId: hidden, themeId: theme?.id })
  await give(moderator, 'moveLever', { leverId: hidden, beforeId: garden })
  await give(moderator, 'moveLever', { leverId: hidden, themeId: theme?.id })
  await give(inès, 'nameVersion', { leverId: garden, revision: 4, name: 'Relue' })
  await give(inès, 'saveText', { leverId: garden, base: cherries, text: cherries.replace('deux', 'dix') })
  await give(inès, 'editLever', { leverId: garden, revision: 3, finding: 'Trop de béton.' })
  await give(moderator, 'changeLeverStatus', { leverId: garden, from: 'NONE', to: 'UNDER_REVIEW' })
  await give(inès, 'restoreVersion', { leverId: garden, revision: 1 })
  await give(moderator, 'changeLeverStatus', { leverId: garden, from: 'UNDER_REVIEW', to: 'RETAINED' })
  await give(moderator, 'hideLever', { leverId: hidden, reason: 'OFF_TOPIC', motive: 'Sans rapport.' })
  await give(moderator, 'reviewLever', { leverId: garden })
  // Seen, then changed by whoever wrote it.
  await give(moderator, 'reviewLever', { leverId: bench })
  await give(hugo, 'editLever', { leverId: bench, revision: 2, finding: 'Personne ne s’assoit.' })
}

test(
  'a board exported, imported elsewhere and exported again is the same, to the byte',
  { timeout: 60_000 },
  async () => {
    await liveABoard()
    const before = await exported(world, 'Tableau d’essai')
    const path = join(folder, 'board.json')
    await writeFile(path, before)
    const result = await imported(other, path, 'Copie')
    expect(result).toMatchObject({ isPartial: false, rejects: [] })
    const after = await exported(other, 'Copie')
    expect(after).toBe(before.replace('Tableau d’essai', 'Copie'))
    expect(JSON.parse(after)).toMatchObject({ format: 'leviers-board', version: 1 })

    const counts = (of: World, title: string) =>
      of.sql.rows('select lever_count, comment_count, vote_count from board where title = $1', [title])
    expect(await counts(other, 'Copie')).toEqual(await counts(world, 'Tableau d’essai'))
    const order = (of: World, title: string) =>
      of.sql.rows(
        `select lever.title, status from lever join board on board.id = board_id where board.title = $1
         order by lever.position, lever.number`,
        [title],
      )
    expect(await order(other, 'Copie')).toEqual(await order(world, 'Tableau d’essai'))
    const seen = (of: World, title: string) =>
      of.sql.rows(
        `select lever.title, review, changed_number is not null as changed
         from lever join board on board.id = board_id where board.title = $1 order by lever.number`,
        [title],
      )
    const asSeen = await seen(world, 'Tableau d’essai')
    expect(asSeen).toContainEqual({ title: 'Un banc 🪑', review: 'UNREVIEWED', changed: true })
    expect(await seen(other, 'Copie')).toEqual(asSeen)
    const again = await imported(other, path, 'Copie')
    expect(again.before).toBe(again.total)
    expect(await exported(other, 'Copie')).toBe(after)
  },
)

test(
  'a private board with rules of its own is as private elsewhere, with the same rules',
  { timeout: 60_000 },
  async () => {
    const admin = await world.aPerson({ role: 'ADMIN', displayName: 'Administration' })
    const opened = await world.ask(
      admin,
      'mutation ($input: CreateBoardInput!) { createBoard(input: $input) { id } }',
      {
        input: {
          operationId: randomUUID(),
          title: 'Entre nous',
          description: 'Rien n’en sort.',
          visibility: 'INVITED',
        },
      },
    )
    const boardId = opened.data?.createBoard.id
    await world.aLever(admin, { boardId, title: 'Un secret' })
    const edit = 'mutation ($input: EditBoardInput!) { editBoard(input: $input) { id } }'
    const rules = { state: 'FROZEN', proposers: 'MEMBERS', guestsVote: false }
    expect((await world.ask(admin, edit, { input: { operationId: randomUUID(), boardId, ...rules } })).codes).toEqual(
      [],
    )
    const file = await exported(world, 'Entre nous')
    const path = join(folder, 'private.json')
    await writeFile(path, file)
    const result = await imported(other, path)
    expect(result).toMatchObject({ isPartial: false, rejects: [] })
    expect(await exported(other, 'Entre nous')).toBe(file)
    const read = 'query ($id: ID!) { board(id: $id) { visibility state proposers guestsVote } }'
    const shownTo = async (person: TestPerson | null) =>
      (await other.ask(person, read, { id: result.boardId })).data?.board ?? null
    expect(await shownTo(null)).toBeNull()
    expect(await shownTo(await other.aPerson({ role: 'ADMIN' }))).toEqual({ visibility: 'INVITED', ...rules })
  },
)

test('a file that does not say for whom its board is makes one for everybody', async () => {
  const path = join(folder, 'older.json')
  await writeFile(path, board({ acts: [] }))
  const { boardId } = await imported(other, path, 'D’avant')
  const [row] = await other.sql.rows('select visibility, state, proposers, guests_vote from board where id = $1', [
    boardId,
  ])
  expect(row).toEqual({ visibility: 'PUBLIC', state: 'OPEN', proposers: 'EVERYBODY', guests_vote: true })
})

test('the export holds no address, no id of this instance, and the erased words no more', async () => {
  await world.aPerson({ email: 'quelqu.un@example.org' })
  const text = await exported(world, 'Tableau d’essai')
  expect(text).not.toMatch(/@example\.org/)
  expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/)
  expect(text).not.toContain('À effacer.')
})

test.each([
  ['not JSON', '{ "format": ', 'NOT_JSON'],
  ['another format', '{"format":"x","version":1}', 'BAD_VALUE'],
  ['nothing', '', 'EMPTY_FILE'],
  ['a vote on a lever that is not there', board({ acts: [vote({ lever: 9 })] }), 'BAD_VALUE'],
  ['a vote by nobody', board({ acts: [vote({ by: 'p9' })] }), 'BAD_VALUE'],
  ['a value that is no vote', board({ acts: [vote({ value: 'MAYBE' })] }), 'BAD_VALUE'],
])('a file with %s is refused before anything is written', async (_what, text, reason) => {
  const path = join(folder, 'bad.json')
  await writeFile(path, text)
  const boards = () => other.sql.rows('select id from board')
  const before = await boards()
  const fault: { rejects: object[] } = await imported(other, path).then(Promise.reject, (refused) => refused)
  expect(fault.rejects[0]).toMatchObject({ file: 'bad.json', reason })
  expect(await boards()).toEqual(before)
})

function vote(more: object) {
  return { act: 'castVote', at: '2023-11-14T00:00:00.000Z', by: 'p1', lever: 1, value: 'AGREE', ...more }
}

function board({ acts }: { acts: object[] }): string {
  const people = [
    { ref: 'p1', displayName: 'Inès', college: 'HABITANTS', organisation: null, isGuest: false, externalId: null },
  ]
  const about = { title: 'Mauvais', description: '', attribution: null, openedAt: '2023-11-14T00:00:00.000Z' }
  return JSON.stringify({ format: 'leviers-board', version: 1, board: about, people, acts })
}
