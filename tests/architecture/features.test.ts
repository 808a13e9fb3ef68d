import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildSchema, GraphQLInputObjectType } from 'graphql'
import { expect, test } from 'vitest'
import { features } from '../../packages/server/src/features.ts'
import { audiences } from '../../packages/server/src/live/audience.ts'
import { boardFileAct } from '../../packages/shared/src/board-file.ts'
import { policies } from '../../packages/shared/src/policies.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

interface Listed {
  name: string
  commands: readonly { name: string; description?: string | undefined; input: object; event?: object | undefined }[]
  events: readonly { kind: string; audience?: string }[]
}

interface Known {
  policies: readonly string[]
  /** What both sides share, by the name of its command. */
  inputs: ReadonlyMap<string, object>
}

/** What is missing where features state their commands and events, each with what to do. */
function missing(listed: readonly Listed[], known: Known): string[] {
  return listed.flatMap(({ name, commands, events }) => [
    ...commands.flatMap((command) => missingOf(command, known).map((what) => `${name}: ${what}`)),
    ...events
      .filter(({ audience = '' }) => ![...audiences, 'PERSON'].includes(audience))
      .map(
        ({ kind }) =>
          `${name}: the event ${kind} has no audience: say who may read it (${audiences.join(', ')} or PERSON)`,
      ),
  ])
}

function missingOf({ name, description, input }: Listed['commands'][number], known: Known): string[] {
  return [
    ...(known.policies.includes(name) ? [] : [`${name} has no policy: give it a line in shared/src/policies.ts`]),
    ...(description === undefined || known.inputs.get(name) === input
      ? []
      : [`the input of ${name} is not the shared one: state it once, in shared/src/inputs, under the command’s name`]),
  ]
}

async function sharedInputs(): Promise<Map<string, object>> {
  const folder = join(root, 'packages/shared/src/inputs')
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  const modules = await Promise.all(
    files.map(async (file): Promise<Record<string, unknown>> => import(pathToFileURL(join(folder, file)).href)),
  )
  return new Map(modules.flatMap((module) => Object.entries(module) as [string, object][]))
}

test('every command has a policy and the input that both sides share, every event an audience', async () => {
  const known = { policies: Object.keys(policies), inputs: await sharedInputs() }
  expect(features.flatMap(({ commands }) => commands).length).toBeGreaterThan(30)
  expect(missing(features, known)).toEqual([])
})

test('every input of a mutation is made of a shared schema of the mutation’s name, field by field', async () => {
  const schema = buildSchema(readFileSync(join(root, 'packages/server/schema.graphql'), 'utf8'))
  const shared = await sharedInputs()
  const made = Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap(({ name }) => {
    const type = schema.getType(`${name[0]?.toUpperCase()}${name.slice(1)}Input`)
    return type instanceof GraphQLInputObjectType ? [{ name, fields: Object.keys(type.getFields()) }] : []
  })
  expect(made.length).toBeGreaterThan(30)
  for (const { name, fields } of made) {
    const { entries = {} } = (shared.get(name) ?? {}) as { entries?: object }
    expect([name, ...fields.toSorted()]).toEqual([name, ...Object.keys(entries).toSorted()])
  }
})

test('what is exported comes back by an import: each act of a board’s file is a command that importers give', () => {
  const acts = boardFileAct.options.map(({ entries }) => entries.act.literal)
  const given = features.flatMap(({ commands }) => commands).filter(({ imported }) => imported)
  expect(given.map(({ name }) => String(name)).toSorted()).toEqual(['createBoard', ...acts].toSorted())
  const exported = features.flatMap(({ events }) => events.flatMap((event) => event.exported ?? []))
  expect([...new Set(exported)].toSorted()).toEqual(acts.toSorted())
})

test('no kind of event is stated by two features', () => {
  const kinds = features.flatMap(({ events }) => events.map(({ kind }) => kind))
  expect(kinds.toSorted()).toEqual([...new Set(kinds)].toSorted())
})

test('the test of features would notice each of them', () => {
  const input = {}
  const known = { policies: ['castVote'], inputs: new Map([['castVote', input]]) }
  const feature = { name: 'votes', commands: [{ name: 'castVote', description: 'Votes.', input }], events: [] }
  expect(missing([feature], known)).toEqual([])
  const unruled = { ...feature, commands: [{ name: 'rigVote', input }] }
  expect(missing([unruled], known).join()).toContain('rigVote has no policy: give it a line')
  const own = { ...feature, commands: [{ name: 'castVote', description: 'Votes.', input: {} }] }
  expect(missing([own], known).join()).toContain('the input of castVote is not the shared one: state it once')
  const open = { ...feature, events: [{ kind: 'VoteCast' }] }
  expect(missing([open], known).join()).toContain('the event VoteCast has no audience: say who may read it')
})
