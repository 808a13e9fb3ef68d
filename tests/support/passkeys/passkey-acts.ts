import { headersOf } from '../sign-in.ts'
import type { Answer, TestPerson, World } from '../world.ts'
import { aSoftAuthenticator, type MadeWith, type SoftAuthenticator } from './soft-authenticator.ts'

const start = 'mutation { startPasskey }'
const add = 'mutation ($input: AddPasskeyInput!) { addPasskey(input: $input) { id name lastUsedAt } }'
const startSignIn = 'mutation { startPasskeySignIn }'
const signIn = 'mutation ($input: SignInWithPasskeyInput!) { signInWithPasskey(input: $input) { id } }'

interface InBrowser {
  browser: string
  person?: TestPerson | null
}

/** What a browser is given to make a passkey for somebody. */
export async function optionsFor(world: World, { browser, person = null }: InBrowser): Promise<string> {
  const { data, codes } = await world.ask(person, start, {}, headersOf(browser, person))
  if (!data) throw new Error(codes.join())
  return data.startPasskey
}

/** Gives what a browser made. */
export function giveMade(
  world: World,
  answer: string,
  { browser, person = null }: InBrowser,
  name = 'Mon téléphone',
): Promise<Answer> {
  return world.ask(person, add, { input: { name, answer } }, headersOf(browser, person))
}

/** Somebody adds a passkey of a new device. */
export async function aPasskey(
  world: World,
  { origin = world.url, ...where }: InBrowser & Partial<MadeWith>,
): Promise<SoftAuthenticator> {
  const device = aSoftAuthenticator()
  const made = device.make(await optionsFor(world, where), { origin })
  const { codes } = await giveMade(world, made, where)
  if (codes.length > 0) throw new Error(codes.join())
  return device
}

/** What a browser is given to sign somebody in with a passkey. */
export async function challengeFor(world: World, browser: string): Promise<string> {
  const { data, codes } = await world.ask(null, startSignIn, {}, headersOf(browser))
  if (!data) throw new Error(codes.join())
  return data.startPasskeySignIn
}

/** Gives what a passkey answered. */
export function giveAnswer(world: World, answer: string, { browser, person = null }: InBrowser): Promise<Answer> {
  return world.ask(person, signIn, { input: { answer } }, headersOf(browser, person))
}

/** Somebody signs in with a passkey. */
export async function signInByPasskey(
  world: World,
  device: SoftAuthenticator,
  { browser, person = null, ...more }: InBrowser & Partial<MadeWith>,
): Promise<Answer> {
  const answer = device.answer(await challengeFor(world, browser), { origin: world.url, ...more })
  return giveAnswer(world, answer, { browser, person })
}
