import { afterEach, expect, test, vi } from 'vitest'
import { makeAsk } from './ask.js'
import { isPassing, Refusal, waitAsked } from './refusal.js'
import type { TextDocument } from './text-document.js'

const question: TextDocument<object, object> = '{ programme { id } }'

/** Why there is no answer, when this is what comes back. */
async function troubleWith(status: number, body: string, headers: Record<string, string> = {}): Promise<Refusal> {
  const fetch = () => Promise.resolve(new Response(body, { status, headers }))
  const ask = makeAsk({
    url: 'https://leviers.example/graphql',
    fetch,
    localeOf: () => 'fr',
    clock: { observe: () => undefined },
  })
  const fault: unknown = await ask(question, {}).catch((thrown: unknown) => thrown)
  if (fault instanceof Refusal) return fault
  throw new Error('not refused')
}

afterEach(() => {
  vi.unstubAllGlobals()
})

const page = '<html><h1>502 Bad Gateway</h1></html>'

test.each([
  [502, page],
  [503, page],
  [504, page],
  [429, '{"message":"Too Many Requests"}'],
  [429, '{"errors":[{"message":"slow down"}]}'],
  [503, '{"errors":"overloaded"}'],
  [503, '{"errors":{"code":503}}'],
  [200, '<html>Bienvenue sur le Wi-Fi</html>'],
  [200, 'null'],
  [200, '[]'],
  [404, '{"errors":[{"message":"Not found"}]}'],
  [200, ''],
])('what something between us answers (%i %s) is no verdict: it is asked again', async (status, body) => {
  const trouble = await troubleWith(status, body)
  expect([trouble.code, isPassing(trouble)]).toEqual(['UNREACHABLE', true])
  expect(trouble.sentence).toContain('Leviers ne répond pas')
})

test('a device that is offline is told that it is, not that Leviers does not answer', async () => {
  vi.stubGlobal('navigator', { onLine: false })
  expect((await troubleWith(503, page)).sentence).toMatch(/^Vous êtes hors ligne\./)
})

test('when it says how long to wait, that is kept', async () => {
  expect(waitAsked(await troubleWith(503, page, { 'retry-after': '7' }))).toBe(7_000)
  expect(waitAsked(await troubleWith(503, page, { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }))).toBe(0)
})

test('what our server says is told as it says it', async () => {
  const extensions = { code: 'UNAVAILABLE', retryAfter: 2 }
  const trouble = await troubleWith(503, JSON.stringify({ errors: [{ message: 'Plus tard.', extensions }] }))
  expect(trouble).toMatchObject({ code: 'UNAVAILABLE', sentence: 'Plus tard.', details: { retryAfter: 2 } })
  expect(isPassing(trouble)).toBe(true)
})
