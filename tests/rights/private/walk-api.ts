import { getNamedType, isAbstractType, isLeafType } from 'graphql'
import type { TestPerson, World } from '../../support/world.ts'
import { apiFields, asked, apiSchema, type ApiField, type Known } from '../api-fields.ts'

interface Place {
  /** What is asked from the root down, each without what it gives. */
  path: readonly string[]
  type: string
}

export interface Walk {
  /** Every answer, as text. */
  answers: string[]
  /** The types of the API that something was given of. */
  types: Set<string>
}

type AskOne = (query: string) => Promise<{ data: Record<string, any> | null; codes: string[] }>

const deepest = 8
const atOnce = 8

/**
 * Asks everything that can be asked, as the schema has it: each root field with each of the ids, and from what it gives each
 * field, and so on, as far as anything is given. A field that is new is walked without being named here.
 */
export async function walkApi(ask: AskOne, known: Known, ids: readonly string[]): Promise<Walk> {
  const walk: Walk = { answers: [], types: new Set() }
  for (const root of fieldsOf('Query')) {
    for (const id of root.field.args.some(({ name }) => name === 'id') ? ids : ['']) {
      const walking = { ask, known: { ...known, id }, walk, seen: new Set<string>(), only: root.name }
      await walkFrom({ path: [], type: 'Query' }, walking)
    }
  }
  return walk
}

interface Walking {
  ask: AskOne
  known: Known
  walk: Walk
  /** Types whose fields were asked for from this root. */
  seen: Set<string>
  only?: string
}

async function walkFrom({ path, type }: Place, walking: Walking): Promise<void> {
  const { ask, known, walk, seen, only } = walking
  const fields = fieldsOf(type).filter(({ name }) => only === undefined || name === only)
  const further: Place[] = []
  for (const one of await givenOf(fields, path, walking)) {
    const given = getNamedType(one.field.type)
    const types = isAbstractType(given) ? apiSchema.getPossibleTypes(given).map(({ name }) => name) : [given.name]
    for (const name of types) {
      walk.types.add(name)
      // Once for each type: its fields are the same wherever it is reached from this root.
      if (seen.has(name) || path.length > deepest) continue
      seen.add(name)
      const below = [...path, withoutInner(asked(one, known)), ...(isAbstractType(given) ? [`... on ${name}`] : [])]
      further.push({ path: below, type: name })
    }
  }
  for (const place of further) await walkFrom(place, { ask, known, walk, seen })
}

/** Asks for some fields of a place, some at once, and each alone where one of them is refused; gives those that lead further. */
async function givenOf(fields: readonly ApiField[], path: readonly string[], walking: Walking): Promise<ApiField[]> {
  const { ask, known, walk } = walking
  if (fields.length > atOnce) {
    const [first, rest] = [fields.slice(0, atOnce), fields.slice(atOnce)]
    return [...(await givenOf(first, path, walking)), ...(await givenOf(rest, path, walking))]
  }
  const { data, codes } = await ask(nested(path, fields.map((one) => asked(one, known)).join(' ')))
  walk.answers.push(JSON.stringify(data))
  if (codes.length > 0 && fields.length > 1) {
    const alone: ApiField[] = []
    for (const one of fields) alone.push(...(await givenOf([one], path, walking)))
    return alone
  }
  const leads = fields.filter((one) => !isLeafType(getNamedType(one.field.type)))
  return leads.filter((one) => gives(data, [...path.flatMap(nameOf), one.field.name]))
}

function fieldsOf(type: string): ApiField[] {
  return apiFields.filter((one) => one.type === type)
}

function withoutInner(text: string): string {
  return text.replace(/ \{ __typename \}$/, '')
}

function nested(path: readonly string[], inner: string): string {
  return `{ ${path.reduceRight((below, one) => (below ? `${one} { ${below} }` : one), inner)} }`
}

/** What a step of a path is called in the answer: what narrows a type is not in it. */
function nameOf(step: string): string[] {
  return step.startsWith('...') ? [] : [step.replace(/\(.*$/s, '')]
}

/** Whether anything is there, at the end of a path, in one of the lists on it. */
function gives(value: unknown, [name, ...below]: readonly string[]): boolean {
  if (value === null || value === undefined) return false
  if (Array.isArray(value)) return value.some((one) => gives(one, name === undefined ? [] : [name, ...below]))
  if (name === undefined) return true
  return gives((value as Record<string, unknown>)[name], below)
}

/** Somebody’s questions over HTTP. */
export function askingAs(world: World, person: TestPerson | null): AskOne {
  return (query) => world.ask(person, query)
}
