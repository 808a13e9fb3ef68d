import type { FastifyRequest } from 'fastify'
import { Kind, type OperationDefinitionNode } from 'graphql'

/**
 * What a request asks, when its answer may be the same for others: the query with its variables, and the form of the
 * answer. Null for what is certainly not so.
 */
export function cacheKeyOf(request: FastifyRequest): string | null {
  const { accept = '', 'content-type': contentType = '' } = request.headers
  const asked = request.method === 'POST' ? request.body : request.query
  if (!isAsked(asked) || asked.query.startsWith('mutation')) return null
  // Another site's page cannot send these without being allowed to: the same rule as Apollo Server's.
  const isPreflighted = contentType.startsWith('application/json') || 'apollo-require-preflight' in request.headers
  if (!isPreflighted) return null
  const { query, operationName, variables } = asked
  return `${accept} ${operationName ?? ''} ${asVariables(variables)} ${query}`
}

interface Asked {
  query: string
  operationName?: string | null
  variables?: unknown
}

function isAsked(asked: unknown): asked is Asked {
  if (typeof asked !== 'object' || asked === null || !('query' in asked) || typeof asked.query !== 'string')
    return false
  return !('operationName' in asked) || asked.operationName === null || typeof asked.operationName === 'string'
}

function asVariables(variables: unknown): string {
  return typeof variables === 'string' ? variables : (JSON.stringify(variables) ?? '')
}

const rootsOfBoards = new Set(['board', 'boardEvents', '__typename'])

/** Whether an answer depends on nothing but boards, each of which says that it is shown. */
export function dependsOnBoardsOnly({ operation, selectionSet }: OperationDefinitionNode): boolean {
  return (
    operation === 'query' &&
    selectionSet.selections.every(
      (selection) => selection.kind === Kind.FIELD && rootsOfBoards.has(selection.name.value),
    )
  )
}
