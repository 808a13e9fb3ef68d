import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { follow } from '../support/follow.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const requestSignInCode = 'mutation ($input: RequestSignInCodeInput!) { requestSignInCode(input: $input) }'
const signIn =
  'mutation ($input: SignInInput!) { signIn(input: $input) { id email role isGuest person { displayName } } }'
const startGuest = 'mutation ($input: StartGuestInput!) { startGuest(input: $input) { id isGuest } }'
const castVote = 'mutation ($input: CastVoteInput!) { castVote(input: $input) { number } }'
const me = '{ me { id email isGuest person { displayName } } }'
const codeFor = async (email: string) => {
  await world.ask(null, requestSignInCode, { input: { email } })
  const [mail] = await world.sql.rows<{ subject: string }>(
    'select subject from mail where recipient = $1 order by id desc limit 1',
    [email],
  )
  return mail?.subject.slice(0, 6) ?? ''
}
const anAddress = () => `${randomUUID()}@example.org`

describe('requestSignInCode and signIn', () => {
  test('a code by e-mail signs someone in, and the session lasts', async () => {
    const email = anAddress()
    const { data, cookie } = await world.ask(null, signIn, {
      input: { email: email.toUpperCase(), code: await codeFor(email), displayName: 'Léa' },
    })
    expect(data?.signIn).toMatchObject({ email, role: 'PARTICIPANT', person: { displayName: 'Léa' } })
    expect((await world.ask({ id: '', cookie: cookie ?? '' }, me)).data?.me.email).toBe(email)
  })

  test('the address of the administrator gives that role', async () => {
    const { data } = await world.ask(null, signIn, {
      input: { email: 'admin@example.org', code: await codeFor('admin@example.org') },
    })
    expect(data?.signIn.role).toBe('ADMIN')
  })

  test('a code works once, five wrong ones end it, and it ends after ten minutes', async () => {
    const once = anAddress()
    const code = await codeFor(once)
    await world.ask(null, signIn, { input: { email: once, code } })
    expect((await world.ask(null, signIn, { input: { email: once, code } })).codes).toEqual(['CODE_EXPIRED'])
    const wrong = anAddress()
    const right = await codeFor(wrong)
    const other = right === '000000' ? '111111' : '000000'
    const codes = []
    for (let tries = 0; tries < 5; tries += 1) {
      world.pass(15_000)
      codes.push(
        (await world.ask(null, signIn, { input: { email: wrong, code: other } }, { 'x-try': String(tries) })).codes[0],
      )
    }
    expect(codes.filter((one) => one === 'CODE_WRONG').length).toBeGreaterThanOrEqual(4)
    const late = anAddress()
    const lateCode = await codeFor(late)
    world.pass(11 * 60_000)
    expect((await world.ask(null, signIn, { input: { email: late, code: lateCode } })).codes).toEqual(['CODE_EXPIRED'])
  })

  test('what is not an address is refused, and the answer never tells which are known', async () => {
    expect((await world.ask(null, requestSignInCode, { input: { email: 'pas une adresse' } })).codes).toEqual([
      'BAD_EMAIL',
    ])
    expect((await world.ask(null, requestSignInCode, { input: { email: anAddress() } })).data).toEqual({
      requestSignInCode: true,
    })
  })

  test('asking for codes again and again is slowed down', async () => {
    const email = anAddress()
    const answers = []
    for (let tries = 0; tries < 8; tries += 1)
      answers.push((await world.ask(null, requestSignInCode, { input: { email } })).codes[0])
    expect(answers).toContain('TOO_MANY_REQUESTS')
  })

  test('only hashes of tokens and codes are kept', async () => {
    const stored = await world.sql.rows<{ length: number }>(
      'select octet_length(token_hash) as length from session limit 1',
    )
    expect(stored).toEqual([{ length: 32 }])
  })
})

describe('startGuest', () => {
  test('a pseudonym is enough to take part', async () => {
    const leverId = await world.aLever(await world.aPerson())
    const { data, cookie } = await world.ask(null, startGuest, { input: { displayName: 'Zoé' } })
    expect(data?.startGuest.isGuest).toBe(true)
    const guest = { id: data?.startGuest.id, cookie: cookie ?? '' }
    expect(
      (await world.ask(guest, castVote, { input: { operationId: randomUUID(), leverId, value: 'AGREE' } })).codes,
    ).toEqual([])
  })

  test('a guest who signs in with a new address keeps everything, under the same name', async () => {
    const started = await world.ask(null, startGuest, { input: { displayName: 'Noé' } })
    const guest = { id: started.data?.startGuest.id, cookie: started.cookie ?? '' }
    const email = anAddress()
    const { data } = await world.ask(guest, signIn, { input: { email, code: await codeFor(email) } })
    expect(data?.signIn).toMatchObject({ id: guest.id, isGuest: false, email, person: { displayName: 'Noé' } })
    expect((await world.ask(guest, me)).data?.me).toBeNull()
  })
})

describe('claimGuest', () => {
  test('a guest who turns out to have an account brings everything along, and no vote counts twice', async () => {
    const email = anAddress()
    const account = await world.aPerson({ email, displayName: 'Inès' })
    const author = await world.aPerson()
    const [both, onlyGuest] = [await world.aLever(author), await world.aLever(author)]
    const vote = (leverId: string, value: string) => ({ input: { operationId: randomUUID(), leverId, value } })
    await world.ask(account, castVote, vote(both, 'AGREE'))
    const started = await world.ask(null, startGuest, { input: { displayName: 'Invitée' } })
    const guest = { id: started.data?.startGuest.id, cookie: started.cookie ?? '' }
    world.pass(1_000)
    await world.ask(guest, castVote, vote(both, 'DISAGREE'))
    await world.ask(guest, castVote, vote(onlyGuest, 'AGREE'))
    const leverId = await world.aLever(guest, { title: 'Écrit en invitée' })
    const { data, codes } = await world.ask(guest, signIn, { input: { email, code: await codeFor(email) } })
    expect(codes).toEqual([])
    expect(data?.signIn.id).toBe(account.id)
    const lever = (id: string) => `lever(id: "${id}") { author { displayName } tally { agree disagree total } }`
    const read = (
      await world.ask(
        null,
        `{ a: ${lever(both)} b: ${lever(onlyGuest)} c: ${lever(leverId)} board(id: "${world.boardId}") { voteCount } }`,
      )
    ).data
    expect(read?.a.tally).toEqual({ agree: 0, disagree: 1, total: 1 })
    expect(read?.b.tally).toEqual({ agree: 1, disagree: 0, total: 1 })
    expect(read?.c.author.displayName).toBe('Inès')
    const [held] = await world.sql.rows<{ held: number }>(
      'select count(*)::integer as held from vote where board_id = $1',
      [world.boardId],
    )
    expect(read?.board.voteCount).toBe(held?.held)
  })
})

describe('signOut and sessions', () => {
  test('signing out ends the session and its sockets', async () => {
    const person = await world.aPerson()
    const { data } = await world.ask(null, `{ board(id: "${world.boardId}") { cursor } }`)
    const feed =
      'subscription ($boardId: ID!, $after: String!) { boardFeed(boardId: $boardId, after: $after) { number } }'
    const watcher = follow(world, person, feed, { boardId: world.boardId, after: data?.board.cursor })
    await world.aLever(person)
    await watcher.next()
    const ended = watcher.next()
    await world.ask(person, 'mutation { signOut }')
    await expect(ended).rejects.toMatchObject({ code: 4401 })
    expect((await world.ask(person, me)).data).toEqual({ me: null })
  })

  test('a session that is idle for half a day ends, and the act is refused without being half done', async () => {
    const person = await world.aPerson()
    const leverId = await world.aLever(person)
    world.pass(13 * 3_600_000)
    const { codes } = await world.ask(person, castVote, {
      input: { operationId: randomUUID(), leverId, value: 'AGREE' },
    })
    expect(codes).toEqual(['SESSION_EXPIRED'])
  })
})

describe('changeRole, readOutbox and becomeDemoPerson', () => {
  const changeRole = 'mutation ($input: ChangeRoleInput!) { changeRole(input: $input) { id } }'

  test('an administrator gives a role; nobody gives themselves one', async () => {
    const [admin, person] = [await world.aPerson({ role: 'ADMIN' }), await world.aPerson()]
    const give = (personId: string) => ({ input: { operationId: randomUUID(), personId, role: 'MODERATOR' } })
    expect((await world.ask(person, changeRole, give(person.id))).codes).toEqual(['ADMINISTRATORS_ONLY'])
    expect((await world.ask(admin, changeRole, give(admin.id))).codes).toEqual(['NOT_YOURS'])
    expect((await world.ask(admin, changeRole, give(person.id))).codes).toEqual([])
    expect((await world.ask(person, '{ me { role } }')).data?.me.role).toBe('MODERATOR')
  })

  test('only administrators read the outbox', async () => {
    const outbox = '{ outbox { subject } }'
    expect((await world.ask(await world.aPerson({ role: 'MODERATOR' }), outbox)).codes).toEqual(['ADMINISTRATORS_ONLY'])
    expect((await world.ask(await world.aPerson({ role: 'ADMIN' }), outbox)).codes).toEqual([])
  })

  test('outside a demonstration nobody becomes someone else', async () => {
    const person = await world.aPerson()
    const { codes } = await world.ask(null, `mutation { becomeDemoPerson(personId: "${person.id}") { id } }`)
    expect(codes).toEqual(['NOT_A_DEMO'])
  })
})

describe('updateProfile', () => {
  test('someone says who they are, and the others see it', async () => {
    const person = await world.aPerson()
    const leverId = await world.aLever(person)
    const input = {
      operationId: randomUUID(),
      displayName: 'Mina',
      college: 'ASSOCIATIONS',
      organisation: 'Les Amis du Parc',
      neighbourhoodCode: 'QN04405M',
    }
    const update = 'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { person { displayName } } }'
    expect((await world.ask(person, update, { input })).data?.updateProfile.person.displayName).toBe('Mina')
    const { data } = await world.ask(
      null,
      `{ lever(id: "${leverId}") { author { displayName organisation college } } }`,
    )
    expect(data?.lever.author).toEqual({
      displayName: 'Mina',
      organisation: 'Les Amis du Parc',
      college: 'ASSOCIATIONS',
    })
  })
})

describe('drafts and visits', () => {
  test('only its author sees, changes or throws a draft away', async () => {
    const [author, stranger] = [await world.aPerson(), await world.aPerson()]
    const draft = { draftId: randomUUID(), boardId: world.boardId, title: 'À moi' }
    const save = 'mutation ($input: SaveDraftInput!) { saveDraft(input: $input) }'
    const discard = 'mutation ($input: DiscardDraftInput!) { discardDraft(input: $input) }'
    await world.ask(author, save, { input: { operationId: randomUUID(), ...draft } })
    expect(
      (await world.ask(stranger, save, { input: { operationId: randomUUID(), ...draft, title: 'Pris' } })).codes,
    ).toEqual(['NOT_FOUND'])
    expect((await world.ask(stranger, '{ me { drafts { id } } }')).data?.me.drafts).toEqual([])
    const gone = await world.ask(stranger, discard, { input: { operationId: randomUUID(), draftId: draft.draftId } })
    expect(gone.data?.discardDraft).toBe(false)
    expect((await world.ask(author, '{ me { drafts { title } } }')).data?.me.drafts).toEqual([{ title: 'À moi' }])
  })

  test('how far someone has read only goes forward, on every device', async () => {
    const person = await world.aPerson()
    const leverId = await world.aLever(person)
    const visitBoard = 'mutation ($input: VisitBoardInput!) { visitBoard(input: $input) }'
    const visitLever = 'mutation ($input: VisitLeverInput!) { visitLever(input: $input) }'
    for (const number of [3, 1]) {
      await world.ask(person, visitBoard, { input: { operationId: randomUUID(), boardId: world.boardId, number } })
      await world.ask(person, visitLever, { input: { operationId: randomUUID(), leverId, number } })
    }
    const seen = `{ me { boardVisit(boardId: "${world.boardId}") { number } leverVisits(boardId: "${world.boardId}") { leverId number } } }`
    expect((await world.ask(person, seen)).data?.me).toEqual({
      boardVisit: { number: 3 },
      leverVisits: [{ leverId, number: 3 }],
    })
  })
})
