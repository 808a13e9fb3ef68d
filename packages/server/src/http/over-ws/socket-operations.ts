import { limits } from '@leviers/shared/limits'
import {
  execute,
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql'
import type { SubscribePayload } from 'graphql-ws'
import type { AppParts } from '../../context.js'
import { PublicError } from '../../errors.js'
import { unavailability } from '../../unavailable.js'
import type { DocumentCache } from '../request/document-cache.js'
import { refuseBadVariables, refuseTooComplex } from '../limits/operation-limits.js'
import type { Overload } from '../limits/overload.js'
import { makeRequestContext, type Requester, type RequestContext } from '../request/request-context.js'
import type { SocketWriter } from './socket-writer.js'

export interface SocketArgs extends ExecutionArgs {
  contextValue: RequestContext
  connection: SocketConnection
  /** The subscription's id on its socket. */
  id: string
  /** A key equal for subscriptions that differ only in their cursor; empty for queries and mutations. */
  sameness: string
}

/** Who asks over a socket. */
export interface SocketConnection {
  requester: Requester
  writer: SocketWriter
  /** Operations under way on this socket, this one included. */
  subscriptions: number
  operationsInFlight: number
}

export interface OperationParts {
  parts: AppParts
  schema: GraphQLSchema
  documents: DocumentCache
  /** The cost of subscriptions found within the limits, by sameness: most clients send the same ones. */
  accepted: Map<string, number>
  overload: Overload
}

const maxAccepted = 500

/**
 * Checks an operation that came over a socket as over HTTP: the same limits, the same verdict. What is wrong with it
 * is answered, and the socket stays open.
 */
export function subscribeTo(
  { parts, schema, documents, accepted, overload }: OperationParts,
  connection: SocketConnection,
  { id, payload }: { id: string; payload: SubscribePayload },
): SocketArgs | GraphQLError[] {
  try {
    overload.refuse()
    refuseTooMany(connection)
    const { query, operationName, variables } = payload
    refuseBadVariables(variables)
    const known = documents.of(query)
    if (!('document' in known)) return [...known]
    const { document } = known
    const cursor = known.cursorVariable(operationName)
    const sameness = known.isSubscription(operationName) ? samenessOf(payload, cursor) : ''
    const cost = accepted.get(sameness) ?? refuseTooComplex(schema, { document, operationName, variables })
    if (cursor !== null && accepted.size < maxAccepted) accepted.set(sameness, cost)
    const contextValue = makeRequestContext(parts, connection.requester)
    // What is written has a rate of its own.
    if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.MUTATION) contextValue.countRead(cost)
    return { schema, document, operationName, variableValues: variables, contextValue, connection, id, sameness }
  } catch (fault) {
    if (fault instanceof GraphQLError) return [fault]
    return [errorOf(fault)]
  }
}

function samenessOf({ query, operationName, variables }: SubscribePayload, cursor: string | null): string {
  return JSON.stringify([query, operationName ?? null, cursor === null ? variables : { ...variables, [cursor]: '' }])
}

function refuseTooMany({ subscriptions, operationsInFlight }: SocketConnection): void {
  const tooMany = subscriptions > limits.socket.subscriptions || operationsInFlight > limits.socket.operationsInFlight
  if (tooMany) throw new PublicError('TOO_MANY_REQUESTS', { retryAfter: 1 })
}

/** Executes operations, counted among what is under way. */
export function makeRunOperation({ overload }: Pick<OperationParts, 'overload'>) {
  return async (args: ExecutionArgs): Promise<ExecutionResult> => {
    const end = overload.begin()
    try {
      return await runOperation(args)
    } finally {
      end()
    }
  }
}

/** Executes a query in a snapshot, a mutation without. */
async function runOperation(args: ExecutionArgs): Promise<ExecutionResult> {
  // Made by subscribeTo above.
  const { contextValue } = args as SocketArgs
  const operation = getOperationAST(args.document, args.operationName)
  if (operation?.operation !== OperationTypeNode.QUERY) return execute(args)
  try {
    await contextValue.openSnapshot()
    return await execute(args)
  } catch (fault) {
    if (!(fault instanceof PublicError) && !unavailability(fault)) throw fault
    return { errors: [errorOf(fault)] }
  } finally {
    await contextValue.closeSnapshot()
  }
}

function errorOf(fault: unknown): GraphQLError {
  const cause = fault instanceof Error ? fault : new Error('unknown')
  return new GraphQLError(cause.message, { originalError: cause })
}
