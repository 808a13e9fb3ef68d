import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql'
import type { Chance } from '../torture/seeded-chance.ts'

/** An operation as a client would send it; only `query` is always a text. */
export interface MadeOperation {
  query: string
  variables?: unknown
  operationName?: unknown
  /** Over HTTP it is always refused, over a socket it may be heard. */
  isSubscription: boolean
}

/** What a random operation may use to hit something that exists. */
export interface Known {
  ids: readonly string[]
  cursors: readonly string[]
}

const oddTexts = [
  '',
  ' ',
  '\u0000',
  'é',
  '💡',
  '\ud800',
  "' or 1=1 --",
  '%',
  '__proto__',
  '<b>',
  '{}',
  '../..',
  '\n',
  'x'.repeat(3_000),
]
const oddNumbers = [0, 1, -1, 50, 100, 101, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), 1e308, 0.5]

/** Makes operations from a schema: valid ones, nearly valid ones and broken ones, as chance will have it. */
export function makeOperationMaker(schema: GraphQLSchema, known: Known, chance: Chance): () => MadeOperation {
  const selections = makeSelections(schema, known, chance)

  function valid(): MadeOperation {
    const kind = chance.pick(['query', 'query', 'query', 'mutation', 'subscription'] as const)
    const root = {
      query: schema.getQueryType(),
      mutation: schema.getMutationType(),
      subscription: schema.getSubscriptionType(),
    }[kind]
    if (!root) throw new Error(`no ${kind}`)
    const fields = kind === 'subscription' ? 1 : chance.between(1, 3)
    return {
      query: `${kind} ${selections.of(root, chance.between(2, 7), fields)}`,
      isSubscription: kind === 'subscription',
    }
  }

  return () => {
    const made = valid()
    const luck = chance.next()
    if (luck < 0.4) return made
    if (luck < 0.85) return nearly(made, chance)
    return broken(chance)
  }
}

function makeSelections(schema: GraphQLSchema, known: Known, chance: Chance) {
  const values = makeValues(known, chance)

  function of(type: GraphQLNamedType, depth: number, most: number): string {
    if (!isObjectType(type) && !isInterfaceType(type)) return isUnionType(type) ? '{ __typename }' : ''
    const fields = Object.values(type.getFields()).filter((field) => depth > 1 || isLeafType(getNamedType(field.type)))
    if (fields.length === 0) return '{ __typename }'
    const chosen = Array.from({ length: most }, () => one(chance.pick(fields), depth))
    if (isInterfaceType(type) && chance.happens(0.7))
      chosen.push(onSome(chance.pick(schema.getPossibleTypes(type)), depth))
    return `{ ${chosen.join(' ')} }`
  }

  function onSome(type: GraphQLNamedType, depth: number): string {
    return `... on ${type.name} ${of(type, depth, 2)}`
  }

  function one(field: GraphQLField<unknown, unknown>, depth: number): string {
    const args = field.args.filter(({ type }) => isNonNullType(type) || chance.happens(0.5))
    const given = args.map(({ name, type }) => `${name}: ${values.of(type, 0, name)}`)
    const alias = chance.happens(0.6) ? `a${chance.below(100_000)}: ` : ''
    const called = `${alias}${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}`
    const directive = chance.happens(0.05) ? ' @include(if: true)' : ''
    return `${called}${directive} ${of(getNamedType(field.type), depth - 1, chance.between(1, 4))}`
  }
  return { of }
}

function makeValues({ ids, cursors }: Known, chance: Chance) {
  function of(type: GraphQLInputType, depth: number, name: string): string {
    if (isNonNullType(type)) return of(type.ofType, depth, name)
    if (isListType(type))
      return `[${Array.from({ length: chance.below(3) }, () => of(type.ofType, depth, name)).join(', ')}]`
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type) || chance.happens(0.5))
      return `{ ${fields.map((field) => `${field.name}: ${of(field.type, depth + 1, field.name)}`).join(', ')} }`
    }
    if (isEnumType(type)) return chance.pick(type.getValues()).name
    return leaf(type.name, name)
  }

  function leaf(type: string, name: string): string {
    if (type === 'Int' || type === 'Float')
      return String(chance.pick(name === 'first' ? [1, 5, 50, 100, 101, -1] : oddNumbers))
    if (type === 'Boolean') return chance.pick(['true', 'false'])
    if (name === 'operationId') return JSON.stringify(chance.happens(0.8) ? randomId(chance) : chance.pick(oddTexts))
    if (name === 'after') return JSON.stringify(chance.pick([...cursors, ...oddTexts]))
    return JSON.stringify(chance.pick(type === 'ID' ? [...ids, ...ids, ...oddTexts] : ['jardin', ...oddTexts]))
  }
  return { of }
}

/** A UUID of this chance, so that a seed repeats it. */
function randomId(chance: Chance): string {
  const hex = Array.from({ length: 32 }, () => chance.below(16).toString(16)).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}

const oddLetters = '{ } ( ) [ ] : $ @ ! " \\ # & | = , \u0000 é'.split(' ')

/** One thing wrong with an operation that was right. */
function nearly(made: MadeOperation, chance: Chance): MadeOperation {
  const { query } = made
  const at = chance.below(query.length)
  const changes: (() => Partial<MadeOperation>)[] = [
    () => ({ query: query.slice(0, at) + query.slice(at + 1) }),
    () => ({ query: query.slice(0, at) + chance.pick(oddLetters) + query.slice(at) }),
    () => ({ query: query.replace(/\b(id|number|title)\b/, 'nothing') }),
    () => ({ query: query.replace(/\bquery\b/, 'query ($a: ID!)') }),
    () => ({ query: `${query} ${query}` }),
    () => ({ query: `${query} fragment F on Query { ...F }` }),
    () => ({
      query: query.replace('{', '{ ...F ') + ' fragment F on Query { ...G ...G } fragment G on Query { __typename }',
    }),
    () => ({ query: query.replace('{', `{ ${'__typename '.repeat(chance.pick([12, 700, 1_990]))}`) }),
    () => ({ query: query.replace('{', `{ ${'__typename @skip(if: true) '.repeat(60)}`) }),
    () => ({
      variables: chance.pick([
        [],
        'x',
        7,
        true,
        { a: null },
        { a: { b: { c: [] } } },
        nestedList(40),
        nestedList(2_000),
      ]),
    }),
    () => ({ operationName: chance.pick(['Nobody', '', 7, {}, null]) }),
  ]
  return { ...made, ...chance.pick(changes)() }
}

function nestedList(depth: number): unknown {
  let value: unknown = 'x'
  for (let level = 0; level < depth; level += 1) value = [value]
  return { a: value }
}

const tokens = [
  '{',
  '}',
  '(',
  ')',
  'query',
  'mutation',
  'fragment',
  'on',
  '...',
  '$a',
  ':',
  '!',
  '"',
  '"""',
  '@',
  'id',
  '0',
  '-',
  'null',
  '#',
  '\ufeff',
  '\u0000',
]

function broken(chance: Chance): MadeOperation {
  const query = Array.from({ length: chance.below(60) }, () => chance.pick(tokens)).join(chance.pick(['', ' ']))
  return { query, isSubscription: query.includes('subscription') }
}
