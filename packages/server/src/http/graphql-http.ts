import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import { limits } from '@leviers/shared/limits'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError, type GraphQLSchema } from 'graphql'
import type { AppParts } from '../context.js'
import { PublicError } from '../errors.js'
import { isSecure } from './addresses.js'
import type { AskerSource } from './asker.js'
import { refuseTooComplex } from './operation-limits.js'
import { makeRequestContext, type RequestContext } from './request-context.js'
import { sessionCookie, tokenOfCookies } from './session-cookie.js'
import { shownError } from './shown-errors.js'

export interface GraphqlOverHttp {
  stop(): Promise<void>
}

/** Serves GraphQL at /graphql: Apollo Server, with our limits, our errors, and a snapshot for each query. */
export async function serveGraphqlOverHttp(
  fastify: FastifyInstance,
  { parts, askers, schema }: { parts: AppParts; askers: AskerSource; schema: GraphQLSchema },
): Promise<GraphqlOverHttp> {
  const apollo = new ApolloServer<RequestContext>({
    schema,
    parseOptions: { maxTokens: limits.operation.tokens },
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    cache: 'bounded',
    plugins: [ApolloServerPluginCacheControlDisabled(), limitsPlugin(schema), snapshotPlugin, errorsPlugin(parts)],
  })
  await apollo.start()
  const secure = isSecure(parts.config)
  const handler = fastifyApolloHandler(apollo, {
    async context(request: FastifyRequest, reply: FastifyReply) {
      const asker = await askers.askerOf({
        token: tokenOfCookies(request.headers.cookie, secure),
        language: request.headers['accept-language'],
        address: request.ip,
      })
      const setSession = (token: string | null) => {
        void reply.header('set-cookie', sessionCookie(token, secure))
      }
      return makeRequestContext(parts, { ...asker, setSession })
    },
  })
  fastify.route({ method: ['GET', 'POST'], url: '/graphql', handler })
  return { stop: () => apollo.stop() }
}

function limitsPlugin(schema: GraphQLSchema): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ document, request }) {
          const { operationName, variables } = request
          try {
            refuseTooComplex(schema, { document, operationName, variables })
          } catch (fault) {
            if (!(fault instanceof PublicError)) throw fault
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
      willSendResponse: ({ contextValue }) => contextValue.closeSnapshot(),
    }),
}

function errorsPlugin({ logger }: AppParts): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse({ response, errors, contextValue }) {
          const { body } = response
          if (body.kind === 'single' && errors) {
            body.singleResult.errors = errors.map((error) => shownError(error, contextValue.locale, logger))
          }
          return Promise.resolve()
        },
      }),
  }
}
