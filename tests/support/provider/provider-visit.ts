import { headersOf } from '../sign-in.ts'
import type { Answer, TestPerson, World } from '../world.ts'

const start = 'mutation { startProviderSignIn }'
const finish = `mutation ($input: FinishProviderSignInInput!) { finishProviderSignIn(input: $input) {
  suggestedName me { id roles { role } email isGuest person { displayName } } identity { id email } } }`

/** Someone is sent to the provider: the address there. */
export async function startAtProvider(
  world: World,
  browser: string,
  person: TestPerson | null = null,
): Promise<string> {
  const { data, codes } = await world.ask(person, start, {}, headersOf(browser, person))
  if (!data) throw new Error(codes.join())
  return data.startProviderSignIn
}

/** Someone says at the provider who they are: the parameters with which it sends them back. */
export async function answerOfProvider(address: string, who: string): Promise<string> {
  const cookies = new Map<string, string>()
  let next = address
  for (let hops = 0; hops < 10; hops += 1) {
    const response = await fetch(next, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=')
      cookies.set(name, value)
    }
    const place = new URL(response.headers.get('location') ?? `${next}?qui=${encodeURIComponent(who)}`, next)
    if (place.pathname === '/connexion/fournisseur') return place.search.slice(1)
    next = place.href
  }
  throw new Error('the provider sends nobody back')
}

/** Someone comes back with what the provider answered. */
export function finishWith(
  world: World,
  answer: string,
  { browser, person = null }: { browser: string; person?: TestPerson | null },
): Promise<Answer> {
  return world.ask(
    person,
    finish,
    { input: { answer: Buffer.from(answer).toString('hex') } },
    headersOf(browser, person),
  )
}

/** Someone signs in at the provider, and comes back. */
export async function signInAtProvider(
  world: World,
  who: string,
  { browser, person = null }: { browser: string; person?: TestPerson | null },
): Promise<Answer> {
  const address = await startAtProvider(world, browser, person)
  return finishWith(world, await answerOfProvider(address, who), { browser, person })
}
