import type { ApolloServerPlugin, HTTPGraphQLHead } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql'
import type { AppParts } from '../../context.js'
import { PublicError } from '../../errors.js'
import { refuseBadVariables, refuseTooComplex } from '../limits/operation-limits.js'
import { dependsOnBoardsOnly } from './cache-key.js'
import type { RequestContext } from '../request/request-context.js'
import { shownError, statusOf } from '../request/shown-errors.js'

/** What Apollo Server does at each request: our limits, first, then a snapshot for each query, and our errors. */
export function apolloPlugins(parts: AppParts, schema: GraphQLSchema): ApolloServerPlugin<RequestContext>[] {
  return [ApolloServerPluginCacheControlDisabled(), limitsPlugin(schema), snapshotPlugin, errorsPlugin(parts)]
}

const overSockets = 'a subscription needs a WebSocket, protocol graphql-transport-ws'

function limitsPlugin(schema: GraphQLSchema): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ document, request, operation, contextValue }) {
          const { operationName, variables } = request
          try {
            if (operation?.operation === 'subscription') throw new PublicError('BAD_QUERY', { reason: overSockets })
            refuseBadVariables(variables)
            const cost = refuseTooComplex(schema, { document, operationName, variables })
            if (operation?.operation === 'query') contextValue.countRead(cost)
          } catch (fault) {
            // A GraphQLError here tells of variables that are not of the types that the query declares.
            if (!(fault instanceof PublicError || fault instanceof GraphQLError)) throw fault
            // The fault of whoever asked, not of the server: 400.
            throw new GraphQLError(fault.message, { originalError: fault, extensions: { http: { status: 400 } } })
          }
          return Promise.resolve()
        },
      }),
  }
}

/** A query is read as of one moment; a mutation shows what it just changed. */
const snapshotPlugin: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      async didResolveOperation({ operation, contextValue }) {
        if (operation?.operation === 'query') await contextValue.openSnapshot()
      },
      async willSendResponse({ contextValue, operation, errors }) {
        try {
          if (!errors && operation && dependsOnBoardsOnly(operation)) await contextValue.noteVersions()
        } finally {
          await contextValue.closeSnapshot()
        }
      },
    }),
}

function errorsPlugin({ logger }: AppParts): ApolloServerPlugin<RequestContext> {
  return {
    unexpectedErrorProcessingRequest({ error }) {
      logger.error({ err: error }, 'a request could not be answered')
      return Promise.resolve()
    },
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse({ response, errors, contextValue }) {
          const { body, http } = response
          if (body.kind === 'single' && errors) {
            const shown = errors.map((error) => shownError(error, contextValue.locale, logger))
            body.singleResult.errors = shown
            askLater(http, shown)
          }
          return Promise.resolve()
        },
      }),
  }
}

/** Programs and proxies between us read the status and the header, not our codes. */
function askLater(http: HTTPGraphQLHead, shown: readonly GraphQLFormattedError[]): void {
  const later = shown.map(({ extensions }) => statusOf(extensions)).find(({ retryAfter }) => retryAfter !== null)
  if (!later) return
  http.status = later.status
  http.headers.set('retry-after', String(later.retryAfter))
}
