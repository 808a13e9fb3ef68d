import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { policies } from '../../packages/shared/src/policies.ts'
import { buildSchema } from 'graphql'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const schema = buildSchema(readFileSync(join(root, 'packages/server/schema.graphql'), 'utf8'))
const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {})
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
const filesUnder = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => path.split('/').at(-1))
const tests = filesUnder('tests')

/** What each file of a folder exports by name. */
function exportedUnder(folder: string): string[][] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?<!\.generated|\.test)\.tsx?$/.test(path))
    .map((path) => exportedNames(readFileSync(join(root, folder, path), 'utf8')))
}

function exportedNames(source: string): string[] {
  return [...source.matchAll(/^export (?:const|(?:async )?function) (\w+)/gm)].map(([, name = '']) => name)
}

const exportedByServer = exportedUnder('packages/server/src/features')
const exportedByPages = exportedUnder('packages/web/src/features')

test('there are mutations', () => {
  expect(mutations.length).toBeGreaterThan(20)
})

test.each(mutations)(
  '%s has a policy, one export on the server, a command or hook on pages, and a test',
  (mutation) => {
    expect(Object.keys(policies)).toContain(mutation)
    expect(exportedByServer.filter((names) => names.includes(mutation))).toHaveLength(1)
    const hook = `use${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`
    const exporting = (name: string) => exportedByPages.filter((names) => names.includes(name))
    const onPages = exporting(mutation).length > 0 ? exporting(mutation) : exporting(hook)
    expect(onPages).toHaveLength(1)
    expect(tests).toContain(`${kebab(mutation)}.test.ts`)
  },
)

test('every type, field and argument of the API says what it is', () => {
  const silent = Object.values(schema.getTypeMap())
    .filter(
      (type) =>
        !type.name.startsWith('__') &&
        !['String', 'Int', 'ID', 'Boolean', 'Float', 'Query', 'Mutation', 'Subscription'].includes(type.name),
    )
    .flatMap((type) => [
      ...(type.description ? [] : [type.name]),
      ...('getFields' in type
        ? Object.values(type.getFields())
            .filter((field) => !field.description)
            .map((field) => `${type.name}.${field.name}`)
        : []),
    ])
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
    Object.values(type?.getFields() ?? {}),
  )
  const fields = roots.flatMap((field) => [field, ...field.args]).filter((one) => !one.description)
  expect([...silent, ...fields.map((field) => field.name)]).toEqual([])
})

test('the test of names sees what is exported, and what is not', () => {
  const text = 'export const castVote = 1\nexport async function signIn() {}\nconst hidden = 2\nexport type Vote = 3\n'
  expect(exportedNames(text)).toEqual(['castVote', 'signIn'])
})
