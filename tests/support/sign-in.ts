import { randomBytes } from 'node:crypto'
import { emailAddress } from '../../packages/shared/src/inputs/email-address.ts'
import type { Answer, TestPerson, World } from './world.ts'

const requestSignInCode = 'mutation ($input: RequestSignInCodeInput!) { requestSignInCode(input: $input) }'
const signIn =
  'mutation ($input: SignInInput!) { signIn(input: $input) { id roles { role } email isGuest person { displayName } } }'
const startGuest = 'mutation ($input: StartGuestInput!) { startGuest(input: $input) { id isGuest } }'

/** Codes belong to the browser that asked: by default all of a test's people share this one. */
const usualBrowser = aBrowser()

/** The cookie of a new browser. */
export function aBrowser(): string {
  return `leviers-browser=${randomBytes(32).toString('base64url')}`
}

/** The headers of a browser in which somebody may have a session. */
export function headersOf(browser: string, person: TestPerson | null = null): Record<string, string> {
  return { cookie: [...(person ? [person.cookie] : []), browser].join('; ') }
}

/** Asks for a code and gives it, as it was written to the address. */
export async function aCode(world: World, email: string, browser = usualBrowser): Promise<string> {
  const { codes } = await world.ask(null, requestSignInCode, { input: { email } }, headersOf(browser))
  if (codes.length > 0) throw new Error(codes.join())
  return codeOfLastMail(world, email)
}

/** The code in the last message to an address. */
export async function codeOfLastMail(world: World, email: string): Promise<string> {
  const [mail] = await world.sql.rows<{ subject: string }>(
    'select subject from mail where recipient = $1 order by id desc limit 1',
    [inOneForm(email)],
  )
  return /^[\d ]+/.exec(mail?.subject ?? '')?.[0].replaceAll(' ', '') ?? ''
}

/** An address as it is stored. */
function inOneForm(typed: string): string {
  const read = emailAddress(typed)
  if ('fault' in read) throw new Error(read.fault)
  return read.email
}

/** Signs in with a code, as a visitor or out of a guest's session. */
export function signInWith(
  world: World,
  from: TestPerson | null,
  { browser = usualBrowser, ...input }: { browser?: string; [field: string]: unknown },
): Promise<Answer> {
  return world.ask(from, signIn, { input }, headersOf(browser, from))
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
