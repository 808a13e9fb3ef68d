import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  buildSchema,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql'

const schema = buildSchema(
  readFileSync(fileURLToPath(new URL('../../packages/server/schema.graphql', import.meta.url)), 'utf8'),
)

/** The kinds of events that the API says a board can have. */
export function boardEventTypes(): string[] {
  return eventTypes().map((type) => type.name)
}

/**
 * A subscription that asks for everything that the events of a board tell, pages of lists apart. What several events
 * tell of is a fragment, as in a page's own document: written out each time, it would be longer than a document may be.
 */
export function feedDocument(): string {
  const fragments = new Map<string, string>()
  const parts = eventTypes().map((type) => `... on ${type.name} ${selectionOf(type, 3, fragments)}`)
  const feed = `subscription Feed($boardId: ID!, $after: String!) { boardFeed(boardId: $boardId, after: $after) { __typename ${parts.join(' ')} } }`
  return [feed, ...fragments.values()].join('\n')
}

function eventTypes(): readonly GraphQLObjectType[] {
  const event = schema.getType('BoardEvent')
  if (!isInterfaceType(event)) throw new Error('the API has no events of boards')
  return schema.getPossibleTypes(event)
}

/** Depth in objects. A lever's board is left out: the event names it. */
function selectionOf(type: GraphQLObjectType, depth: number, fragments: Map<string, string>): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    if (field.args.length > 0) return []
    const inner = bare(field.type)
    if (isLeafType(inner)) return [field.name]
    const isAround = inner.name === 'Board' && type.name === 'Lever'
    return isObjectType(inner) && depth > 0 && !isAround
      ? [`${field.name} { ...${fragmentOf(inner, depth - 1, fragments)} }`]
      : []
  })
  return `{ ${fields.join(' ')} }`
}

function fragmentOf(type: GraphQLObjectType, depth: number, fragments: Map<string, string>): string {
  const name = `${type.name}To${depth}`
  if (!fragments.has(name)) {
    fragments.set(name, `fragment ${name} on ${type.name} ${selectionOf(type, depth, fragments)}`)
  }
  return name
}

function bare(type: GraphQLOutputType) {
  let inner: GraphQLOutputType = type
  while (isNonNullType(inner) || isListType(inner)) inner = inner.ofType
  return inner
}
