import { limits } from '@leviers/shared/limits'
import {
  execute,
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  validate,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql'
import type { SubscribePayload } from 'graphql-ws'
import type { AppParts } from '../context.js'
import { PublicError } from '../errors.js'
import { refuseTooComplex } from './operation-limits.js'
import { makeRequestContext, type Asker, type RequestContext } from './request-context.js'

export interface SocketArgs extends ExecutionArgs {
  contextValue: RequestContext
}

interface Speaker {
  parts: AppParts
  schema: GraphQLSchema
  asker: Asker
  /** How many operations this socket already has under way, this one included. */
  subscriptions: number
}

/**
 * Checks an operation that came over a socket as over HTTP: the same limits, the same verdict. What is wrong with it
 * is answered, and the socket stays open.
 */
export function subscribeTo(
  { parts, schema, asker, subscriptions }: Speaker,
  { payload }: { id: string; payload: SubscribePayload },
): SocketArgs | GraphQLError[] {
  try {
    if (subscriptions > limits.socket.subscriptions) throw new PublicError('TOO_MANY_REQUESTS', { seconds: 1 })
    const { query, operationName, variables } = payload
    const document = parse(query, { maxTokens: limits.operation.tokens })
    const faults = validate(schema, document, undefined, { maxErrors: 5 })
    if (faults.length > 0) return [...faults]
    refuseTooComplex(schema, { document, operationName, variables })
    const contextValue = makeRequestContext(parts, asker)
    return { schema, document, operationName, variableValues: variables, contextValue }
  } catch (fault) {
    if (fault instanceof GraphQLError) return [fault]
    const cause = fault instanceof Error ? fault : new Error('unknown')
    return [new GraphQLError(cause.message, { originalError: cause })]
  }
}

/** Executes a query in a snapshot, a mutation without. */
export async function runOperation(args: ExecutionArgs): Promise<ExecutionResult> {
  // Made by subscribeTo above.
  const { contextValue } = args as SocketArgs
  const operation = getOperationAST(args.document, args.operationName)
  if (operation?.operation !== OperationTypeNode.QUERY) return execute(args)
  await contextValue.openSnapshot()
  try {
    return await execute(args)
  } finally {
    await contextValue.closeSnapshot()
  }
}
