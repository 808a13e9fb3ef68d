import { GraphQLError } from 'graphql'
import { PublicError } from '../../errors.js'
import { refuseBadVariables } from './operation-limits.js'

export interface RequestedOperation {
  query: string
  operationName?: string | null
  variables?: Record<string, unknown> | null
  extensions?: Record<string, unknown> | null
}

const reason = '{ query: String!, operationName: String, variables: Object, extensions: Object }'

/** Whether something that a client sent is a GraphQL operation, over HTTP as over a socket. */
export function isOperation(sent: unknown): sent is RequestedOperation {
  if (!isRecord(sent) || typeof sent.query !== 'string') return false
  const { operationName = null, variables = null, extensions = null } = sent
  if (operationName !== null && typeof operationName !== 'string') return false
  return [variables, extensions].every((value) => value === null || isRecord(value))
}

/** A JSON object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The error for a message of any other shape. */
export function notAnOperation(): GraphQLError {
  return new GraphQLError(reason)
}

/** Refuses a body that is no operation, before anything else reads it. Throws PublicError. */
export function refuseUnreadable(body: unknown): void {
  if (!isOperation(body)) throw new PublicError('BAD_QUERY', { reason })
  refuseBadVariables(body.variables)
}
