import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const src = fileURLToPath(new URL('../../packages/server/src', import.meta.url))
const texts = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, text: readFileSync(join(src, path), 'utf8') }))

/** The properties of entities that are converted when they are read: as what they come depends on their name. */
function convertedIn(text: string): string[] {
  return [...text.matchAll(/^ +(\w+): p\s*\.(?:datetime|date|json|array|blob)\(/gm)].map(([, name = '']) => name)
}

/** Where a statement gives such a property another name. */
function renamedIn(text: string, converted: ReadonlySet<string>): string[] {
  return [...text.matchAll(/'(?:\w+\.)?(\w+) as \w+'/g)].flatMap(([all, name = '']) =>
    converted.has(name) ? [all] : [],
  )
}

test('what is converted when it is read keeps its name: under another it comes as the driver has it', () => {
  const converted = new Set(
    texts.filter(({ path }) => path.endsWith('.entity.ts')).flatMap(({ text }) => convertedIn(text)),
  )
  expect(converted.size).toBeGreaterThan(15)
  expect(texts.flatMap(({ path, text }) => renamedIn(text, converted).map((name) => `${path}: ${name}`))).toEqual([])
})

test('the test of converted columns would notice one with another name', () => {
  const entity = '    createdAt: p.datetime(3),\n    body: p.text(),\n    themeIds: p.array().columnType(),\n'
  expect(convertedIn(entity)).toEqual(['createdAt', 'themeIds'])
  const statement = ".select(['Mail.createdAt as at', 'body as words', 'themeIds'])"
  expect(renamedIn(statement, new Set(convertedIn(entity)))).toEqual(["'Mail.createdAt as at'"])
})
