import { limits } from '@leviers/shared/limits'
import {
  getOperationAST,
  Kind,
  OperationTypeNode,
  parse,
  validate,
  visit,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
} from 'graphql'
import { Lru } from '../../async/lru.js'
import { PublicError } from '../../errors.js'
import { isRecord } from '../limits/operation-shape.js'

/** A document that was parsed and is valid. */
export interface CachedDocument {
  document: DocumentNode
  isSubscription(operationName: string | null | undefined): boolean
  /** The variable that says where a subscription begins, when it says nothing else: followers differ only by it. */
  cursorVariable(operationName: string | null | undefined): string | null
}

export interface DocumentCache {
  /** Throws GraphQLError when it cannot be parsed; gives what is wrong with it when it is not valid. */
  of(query: string): CachedDocument | readonly GraphQLError[]
}

const maxKept = 500
const maxFaults = 5

/** Keeps parsed and validated documents: people who come back together all bring the same. */
export function makeDocumentCache(schema: GraphQLSchema): DocumentCache {
  const kept = new Lru<string, CachedDocument>({ most: maxKept })
  return {
    of(query) {
      const known = kept.get(query)
      if (known) return known
      const document = parse(query, { maxTokens: limits.operation.tokens })
      const faults = validate(schema, document, undefined, { maxErrors: maxFaults })
      if (faults.length > 0) return faults
      const made = knownDocumentOf(document)
      kept.set(query, made)
      return made
    },
  }
}

function knownDocumentOf(document: DocumentNode): CachedDocument {
  return {
    document,
    isSubscription: (name) => getOperationAST(document, name)?.operation === OperationTypeNode.SUBSCRIPTION,
    cursorVariable: (name) => cursorVariableOf(document, name),
  }
}

/**
 * Refuses a query that cannot even be checked: GraphQL's rule for subscriptions throws at some that are wrong in another
 * way, and Apollo Server takes that for a fault of ours. Throws PublicError.
 */
export function refuseUncheckable(documents: DocumentCache, asked: unknown): void {
  if (!isRecord(asked) || typeof asked.query !== 'string' || !asked.query.includes('subscription')) return
  try {
    documents.of(asked.query)
  } catch (fault) {
    throw new PublicError('BAD_QUERY', { reason: fault instanceof GraphQLError ? fault.message : '' })
  }
}

function cursorVariableOf(document: DocumentNode, operationName: string | null | undefined): string | null {
  const operation = getOperationAST(document, operationName)
  if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return null
  const [field] = operation.selectionSet.selections
  const given = field?.kind === Kind.FIELD ? field.arguments?.find(({ name }) => name.value === 'after')?.value : null
  if (given?.kind !== Kind.VARIABLE) return null
  const { value: variable } = given.name
  let uses = 0
  visit(document, {
    Variable: ({ name }) => {
      if (name.value === variable) uses += 1
    },
  })
  // Used exactly twice: in its declaration and as "after".
  return uses === 2 ? variable : null
}
