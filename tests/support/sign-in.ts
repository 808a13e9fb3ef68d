import type { Answer, TestPerson, World } from './world.ts'

const requestSignInCode = 'mutation ($input: RequestSignInCodeInput!) { requestSignInCode(input: $input) }'
const signIn =
  'mutation ($input: SignInInput!) { signIn(input: $input) { id role email isGuest person { displayName } } }'
const startGuest = 'mutation ($input: StartGuestInput!) { startGuest(input: $input) { id isGuest } }'

/** Asks for a code and gives it, as it was written to the address. */
export async function aCode(world: World, email: string): Promise<string> {
  const { codes } = await world.ask(null, requestSignInCode, { input: { email } })
  if (codes.length > 0) throw new Error(codes.join())
  return codeOfLastMail(world, email)
}

/** The code in the last message to an address. */
export async function codeOfLastMail(world: World, email: string): Promise<string> {
  const [mail] = await world.sql.rows<{ subject: string }>(
    'select subject from mail where recipient = $1 order by id desc limit 1',
    [email.toLowerCase()],
  )
  return /^\d{6}/.exec(mail?.subject ?? '')?.[0] ?? ''
}

/** Signs in with a code, as a visitor or out of a guest's session. */
export function signInWith(world: World, from: TestPerson | null, input: object): Promise<Answer> {
  return world.ask(from, signIn, { input })
}

/** Someone comes to have a session through this answer. */
export function cameIn({ data, cookie, codes }: Answer): TestPerson {
  const me = data && Object.values(data)[0]
  if (!me || !cookie) throw new Error(codes.join() || 'no session')
  return { id: me.id, cookie }
}

/** A guest who came in through the door that guests use. */
export async function aGuest(world: World, displayName = 'Passante'): Promise<TestPerson> {
  return cameIn(await world.ask(null, startGuest, { input: { displayName } }))
}

/** Someone with an account, signed in by a code. */
export async function anAccount(world: World, email: string): Promise<TestPerson> {
  return cameIn(await signInWith(world, null, { email, code: await aCode(world, email) }))
}
