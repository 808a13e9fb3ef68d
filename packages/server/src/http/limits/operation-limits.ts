import { limits } from '@leviers/shared/limits'
import { getOperationAST, Kind, visit, type DocumentNode, type GraphQLSchema, type SelectionSetNode } from 'graphql'
import { getComplexity, type ComplexityEstimatorArgs } from 'graphql-query-complexity'
import { PublicError } from '../../errors.js'

interface Measure {
  depth: number
  aliases: number
  /** How many there are when each fragment is written out wherever it is spread. */
  selections: number
}

export interface Operation {
  document: DocumentNode
  operationName?: string | null | undefined
  variables?: Record<string, unknown> | null | undefined
}

/**
 * The same verdict over HTTP and over a socket: refuses an operation that is too deep or too costly, or has too many
 * aliases, directives or root fields; gives what it costs. The number of tokens is limited where it is parsed. Throws
 * PublicError.
 */
export function refuseTooComplex(schema: GraphQLSchema, operation: Operation): number {
  const { document } = operation
  const name = operation.operationName ?? ''
  const accepted = acceptedOf(document)
  const known = accepted.operations.get(name)
  if (known !== undefined) return known
  const cost = measureAll(schema, operation)
  if (!accepted.dependsOnVariables) accepted.operations.set(name, cost)
  return cost
}

interface Accepted {
  /** Its operations that were measured and found good, by name: what they cost. */
  operations: Map<string, number>
  dependsOnVariables: boolean
}

/** What is known of documents that stay, as those of our own pages do: they need not be measured each time. */
const acceptedDocuments = new WeakMap<DocumentNode, Accepted>()

function acceptedOf(document: DocumentNode): Accepted {
  const known = acceptedDocuments.get(document)
  if (known) return known
  const found: Accepted = { operations: new Map(), dependsOnVariables: false }
  const look = { Variable: () => void (found.dependsOnVariables = true) }
  // How much is asked for, and whether, may be told by variables; what is asked for, and where, may not.
  visit(document, {
    Argument: (node) => (node.name.value === 'first' ? void visit(node, look) : undefined),
    Directive: (node) => void visit(node, look),
  })
  acceptedDocuments.set(document, found)
  return found
}

function measureAll(schema: GraphQLSchema, operation: Operation): number {
  const { document } = operation
  const root = getOperationAST(document, operation.operationName)
  if (!root) return 0
  const measure = measurerOf(document)
  const { depth, aliases, selections } = measure(root.selectionSet)
  const { operation: most } = limits
  // First: what follows walks through all of them.
  refuseAbove('cost', selections, most.cost)
  refuseAbove('depth', depth, most.depth)
  refuseAbove('aliases', aliases, most.aliases)
  refuseAbove('directives', directivesOf(document), most.directives)
  visit(document, { StringValue: ({ value }) => refuseZeroByte(value) })
  refuseAbove('rootFields', rootFieldsOf(document, root.selectionSet), most.rootFields)
  const cost = costOf(schema, operation)
  refuseAbove('cost', cost, most.cost)
  return cost
}

/**
 * Refuses variables that are nested deeper than anything that is asked for, or hold a text that no database keeps.
 * Throws PublicError.
 */
export function refuseBadVariables(variables: unknown): void {
  const { variablesDepth: max } = limits.operation
  let level: unknown[] = [variables]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > max) throw new PublicError('OPERATION_TOO_COMPLEX', { limit: 'variablesDepth', max })
    level.forEach(refuseZeroByte)
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []))
  }
}

function refuseZeroByte(value: unknown): void {
  if (typeof value === 'string' && value.includes('\0')) throw new PublicError('BAD_QUERY', { reason: 'U+0000' })
}

function refuseAbove(limit: string, found: number, max: number): void {
  if (found > max) throw new PublicError('OPERATION_TOO_COMPLEX', { limit, max })
}

const nothing: Measure = { depth: 0, aliases: 0, selections: 0 }

/** Measures with each fragment measured once, however often it is spread. The document is valid: no fragment cycles. */
function measurerOf(document: DocumentNode): (selections: SelectionSetNode) => Measure {
  const fragments = new Map<string, Measure>()

  function measureFragment(name: string): Measure {
    const known = fragments.get(name)
    if (known) return known
    const fragment = document.definitions.find(
      (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name,
    )
    const found =
      fragment && 'selectionSet' in fragment && fragment.selectionSet ? measure(fragment.selectionSet) : nothing
    fragments.set(name, found)
    return found
  }

  function measure(selections: SelectionSetNode): Measure {
    const total: Measure = { ...nothing }
    for (const selection of selections.selections) {
      const isField = selection.kind === Kind.FIELD
      // Questions about the schema itself have their own limit of depth in GraphQL's rules.
      if (isField && isAboutSchema(selection.name.value)) continue
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? measureFragment(selection.name.value)
          : selection.selectionSet
            ? measure(selection.selectionSet)
            : nothing
      total.depth = Math.max(total.depth, inner.depth + (isField ? 1 : 0))
      total.aliases += inner.aliases + (isField && selection.alias ? 1 : 0)
      total.selections += inner.selections + 1
    }
    return total
  }
  return measure
}

function directivesOf(document: DocumentNode): number {
  let directives = 0
  visit(document, {
    Directive: () => {
      directives += 1
    },
  })
  return directives
}

function rootFieldsOf(document: DocumentNode, selections: SelectionSetNode): number {
  let fields = 0
  for (const selection of selections.selections) {
    if (selection.kind === Kind.FIELD) fields += 1
    else if (selection.kind === Kind.INLINE_FRAGMENT) fields += rootFieldsOf(document, selection.selectionSet)
    else {
      const spread = document.definitions.find(
        (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
      )
      if (spread && 'selectionSet' in spread && spread.selectionSet) {
        fields += rootFieldsOf(document, spread.selectionSet)
      }
    }
  }
  return fields
}

function costOf(schema: GraphQLSchema, { document, operationName, variables }: Operation): number {
  return getComplexity({
    schema,
    query: document,
    variables: variables ?? {},
    ...(operationName ? { operationName } : {}),
    estimators: [costOfField],
  })
}

/** One per field; a list costs what it asks for. */
function costOfField({ args, childComplexity, field }: ComplexityEstimatorArgs): number {
  if (isAboutSchema(field.name)) return 1
  const { first } = args
  return 1 + childComplexity * (typeof first === 'number' ? Math.max(1, first) : 1)
}

function isAboutSchema(field: string): boolean {
  return field === '__schema' || field === '__type'
}
