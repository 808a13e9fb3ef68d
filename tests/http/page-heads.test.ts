import { readFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { afterwards } from '../../packages/server/src/http/pages/page-files.ts'
import { pageRoutes } from '../../packages/server/src/http/pages/page-routes.ts'
import { give, operation } from '../support/give.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let world: World
let author: TestPerson
let moderator: TestPerson
let slug: string
beforeAll(async () => {
  world = await startWorld({ publicUrl: 'http://leviers.example.org' })
  author = await world.aPerson()
  moderator = await world.aPerson({ role: 'MODERATOR' })
  const { data } = await world.ask(null, 'query ($id: ID!) { board(id: $id) { slug } }', { id: world.boardId })
  slug = data?.board.slug
})
afterAll(() => world.stop())

const browser = { accept: 'text/html', 'accept-language': 'fr', host: 'leviers.example.org' }

async function open(path: string, headers: Record<string, string> = browser) {
  const answer = await fetch(`${world.url}${path}`, { headers, redirect: 'manual' })
  const html = await answer.text()
  const property = (name: string) => new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1]
  return {
    status: answer.status,
    headers: answer.headers,
    html,
    property,
    title: /<title>(.*)<\/title>/.exec(html)?.[1],
  }
}

const leverPath = (leverId: string) => `/tableaux/${slug}/leviers/${leverId}`

test('whoever is sent the address of a lever reads its title and how it begins', async () => {
  const leverId = await world.aLever(author, {
    title: 'Un jardin « partagé »',
    body: `${'Au pied des tours. '.repeat(30)}`,
  })
  const { status, title, property, html } = await open(leverPath(leverId))
  expect(status).toBe(200)
  expect(title).toBe('Un jardin « partagé » · Leviers')
  expect(property('og:title')).toBe('Un jardin « partagé »')
  expect(property('og:description')).toMatch(/^Au pied des tours\. .*…$/)
  expect(property('description')).toBe(property('og:description'))
  expect(property('og:url')).toBe(`http://leviers.example.org${leverPath(leverId)}`)
  expect(property('og:locale')).toBe('fr_FR')
  expect(html).toContain('<html lang="fr"')
})

test('a program that previews addresses is told the same, whatever it accepts, and in English who reads English', async () => {
  const leverId = await world.aLever(author, { title: 'Un banc' })
  const robot = await open(leverPath(leverId), { accept: '*/*', host: 'leviers.example.org' })
  expect(robot.property('og:title')).toBe('Un banc')
  const english = await open('/aide', { ...browser, 'accept-language': 'en-GB,en;q=0.9' })
  expect([english.title, english.property('og:locale')]).toEqual(['Help · Leviers', 'en_GB'])
  expect(english.html).toContain('<html lang="en"')
})

test('words that look like the page’s own code, or turn the line around, stay words', async () => {
  const title = '</title><script>alert("a & b")</script>'
  const leverId = await world.aLever(author, { title, body: 'حديقة \u202eabc\u202c "$& $1"' })
  const { html, property, title: shown } = await open(leverPath(leverId))
  expect(html).not.toContain('<script>alert')
  expect(shown).toBe('&lt;/title&gt;&lt;script&gt;alert(&quot;a &amp; b&quot;)&lt;/script&gt; · Leviers')
  expect(property('og:description')).toBe('حديقة abc &quot;$&amp; $1&quot;')
})

test('of a lever that is hidden or withdrawn, its address says nothing but its number', async () => {
  const hidden = await world.aLever(author, { title: 'Des mots à cacher', body: 'Un secret.' })
  const withdrawn = await world.aLever(author, { title: 'Des mots retirés', body: 'Un secret.' })
  const hide = { ...operation(), leverId: hidden, reason: 'INSULT', motive: 'Essai.' }
  expect((await world.ask(moderator, give('hideLever', 'lever { id }'), { input: hide })).codes).toEqual([])
  const take = { ...operation(), leverId: withdrawn, reason: 'Essai.' }
  expect((await world.ask(author, give('withdrawLever', 'lever { id }'), { input: take })).codes).toEqual([])
  for (const leverId of [hidden, withdrawn]) {
    const { status, html, title } = await open(leverPath(leverId))
    expect(status).toBe(200)
    expect(title).toMatch(/^Levier n° \d+ · Leviers$/)
    expect(html).not.toMatch(/secret|Des mots/)
  }
})

test('a board and the programme say what they are about', async () => {
  const board = await open(`/tableaux/${slug}`)
  expect([board.status, board.title]).toEqual([200, 'Tableau d’essai · Leviers'])
  expect((await open(`/tableaux/${slug.toUpperCase()}/express?x=1`)).title).toBe(
    'Cinq minutes · Tableau d’essai · Leviers',
  )
  const home = await open('/')
  const { data } = await world.ask(null, '{ programme { name } }')
  expect(home.title).toBe(`${data?.programme.name} · Leviers`)
  expect(home.property('og:url')).toBe('http://leviers.example.org/')
})

test('who reads in English is told of the programme in English, where it was written so', async () => {
  const inEnglish = { ...browser, 'accept-language': 'en' }
  const french = (await open('/', inEnglish)).property('description')
  await world.sql.rows("update programme set presentation_en = 'Three neighbourhoods, one contract.'")
  const { property } = await open('/', inEnglish)
  expect(property('description')).toBe('Three neighbourhoods, one contract.')
  expect((await open('/')).property('description')).toBe(french)
})

test('an address that leads nowhere is answered as such, with a page', async () => {
  for (const path of ['/nulle-part', '/tableaux/inconnu', leverPath(randomUUID()), leverPath('x')])
    expect([path, (await open(path)).status, (await open(path)).title]).toEqual([
      path,
      404,
      'Page introuvable · Leviers',
    ])
  const program = await open('/nulle-part', { accept: 'application/json', host: 'leviers.example.org' })
  expect([program.status, program.html.includes('<html')]).toEqual([404, false])
})

test('a page that did not change is not sent again, and one in another language is another page', async () => {
  const first = await open('/aide')
  const tag = first.headers.get('etag') ?? ''
  expect(first.headers.get('cache-control')).toBe('no-cache')
  expect(first.headers.get('vary')).toContain('accept-language')
  expect((await open('/aide', { ...browser, 'if-none-match': tag })).status).toBe(304)
  expect((await open('/aide', { ...browser, 'accept-language': 'en', 'if-none-match': tag })).status).toBe(200)
})

test('while the database cannot answer, the page comes all the same', async () => {
  const leverId = await world.aLever(author, { title: 'Un banc' })
  await world.sql.rows('alter table lever rename to lever_away', [])
  const { status, title } = await open(leverPath(leverId))
  await world.sql.rows('alter table lever_away rename to lever', [])
  expect([status, title]).toEqual([200, 'Leviers'])
})

test('a browser is told at once of the files and the words that a page needs', async () => {
  const { html } = await open('/')
  const files = [...html.matchAll(/rel="(?:preload|prefetch)" as="script"[^>]*href="([^"]+)"/g)].map(
    ([, file = '']) => file,
  )
  expect(files.some((file) => file.includes('/home-page-'))).toBe(true)
  expect(files.filter((file) => /\/fr-/.test(file)).length).toBe(2)
  expect(new Set(files).size).toBe(files.length)
  for (const file of files) expect((await fetch(`${world.url}${file}`, { headers: browser })).status).toBe(200)
  expect((await open('/', { ...browser, 'accept-language': 'en' })).html).toMatch(/rel="preload"[^>]*\/en-/)
})

test.each(Object.entries(pageRoutes).filter(([path]) => !path.includes('$')))(
  'the file of the page at %s is fetched with the page, not after it',
  async (path, { source }) => {
    const { html } = await open(path)
    expect(html).toMatch(new RegExp(`rel="(module)?preload"[^>]*href="/assets/${source}-`))
  },
)

test('what the server says comes after a page is what the pages load', () => {
  const list = readFileSync(new URL('../../packages/web/dist/.vite/manifest.json', import.meta.url), 'utf8')
  const manifest = JSON.parse(list)
  const names = Object.values(afterwards).flat()
  expect(names.filter((name) => !manifest[`src/${name}`]?.isDynamicEntry)).toEqual([])
})

test('the server knows every address of the router’s', () => {
  const router = readFileSync(new URL('../../packages/web/src/app.tsx', import.meta.url), 'utf8')
  const paths = [...router.matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path)
  expect(Object.keys(pageRoutes).toSorted()).toEqual(paths.toSorted())
})
