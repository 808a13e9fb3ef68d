import { ApolloServer, type ApolloServerPlugin, type HTTPGraphQLHead, type HTTPGraphQLResponse } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import { limits } from '@leviers/shared/limits'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql'
import type { AppParts } from '../context.js'
import { PublicError } from '../errors.js'
import { entityTagOf } from '../events/answer-version.js'
import { isSecure, networkOfRequest } from './addresses.js'
import { apolloRequest } from './apollo-request.js'
import type { AskerSource } from './asker.js'
import { askingBrowser } from './asking-browser.js'
import { makeKeptAnswers, type KeptAnswer } from './kept-answers.js'
import { makeKnownDocuments, refuseUncheckable } from './known-documents.js'
import { refuseBadVariables, refuseTooComplex } from './operation-limits.js'
import { refuseUnreadable } from './operation-shape.js'
import { questionOf, tellsOfBoardsOnly } from './question.js'
import { makeRequestContext, type RequestContext } from './request-context.js'
import { sessionCookie, tokenOfCookies } from './session-cookie.js'
import { shownError, statusOf } from './shown-errors.js'

export interface GraphqlOverHttp {
  stop(): Promise<void>
}

type ApolloAnswer = Pick<HTTPGraphQLResponse, 'headers' | 'body' | 'status'>

/**
 * Serves GraphQL at /graphql: Apollo Server, with our limits, our errors, and a snapshot for each query. What is the
 * same for everybody is kept as bytes until the boards that it tells of change.
 */
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
    persistedQueries: false,
    // It would print people's words; what it has to say comes to errorsPlugin.
    logger: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
    plugins: [ApolloServerPluginCacheControlDisabled(), limitsPlugin(schema), snapshotPlugin, errorsPlugin(parts)],
  })
  await apollo.start()
  const documents = makeKnownDocuments(schema)
  const secure = isSecure(parts.config)
  const kept = makeKeptAnswers(parts.heads)

  async function contextOf(request: FastifyRequest, reply: FastifyReply): Promise<RequestContext> {
    const setCookie = (cookie: string) => void reply.header('set-cookie', cookie)
    const { browser, keepBrowser } = askingBrowser(request.headers.cookie, { secure, setCookie })
    const asker = await askers.askerOf({
      browser,
      token: tokenOfCookies(request.headers.cookie, secure),
      language: request.headers['accept-language'],
      address: networkOfRequest(request.raw, parts.config),
    })
    const setSession = (token: string | null) => setCookie(sessionCookie(token, secure))
    return makeRequestContext(parts, { ...asker, setSession, keepBrowser })
  }

  async function make(request: FastifyRequest, reply: FastifyReply) {
    // Set by Apollo's call of `context`, unless it refuses the request before.
    const made: { context: RequestContext | null; fault?: unknown } = { context: null }
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: apolloRequest(request),
      async context() {
        try {
          return (made.context = await contextOf(request, reply))
        } catch (fault) {
          made.fault = fault
          throw fault
        }
      },
    })
    // Apollo Server would tell whoever asks what the driver said: our server's own answer to errors is given instead.
    if (made.fault !== undefined) throw made.fault
    return { answer, kept: keptOf(answer, made.context) }
  }

  fastify.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    async handler(request, reply) {
      if (request.method === 'POST') refuseUnreadable(request.body)
      refuseUncheckable(documents, request.method === 'POST' ? request.body : request.query)
      const question = questionOf(request)
      if (question === null) return send(reply, (await make(request, reply)).answer)
      const answer = await kept.of(question, () => make(request, reply))
      return 'bytes' in answer ? sendKept(request, reply, answer) : send(reply, answer)
    },
  })
  return { stop: () => apollo.stop() }
}

function keptOf({ body, headers, status = 200 }: ApolloAnswer, context: RequestContext | null): KeptAnswer | null {
  const versions = context?.used.versions
  if (!versions || versions.length === 0 || context.used.asker || status !== 200 || body.kind !== 'complete')
    return null
  const contentType = headers.get('content-type') ?? 'application/json'
  return { bytes: Buffer.from(body.string), contentType, tag: entityTagOf(versions), versions }
}

function sendKept(request: FastifyRequest, reply: FastifyReply, { bytes, contentType, tag }: KeptAnswer): FastifyReply {
  void reply.header('etag', tag).header('cache-control', 'no-cache').header('vary', 'accept')
  if (request.method !== 'POST' && request.headers['if-none-match'] === tag) return reply.code(304).send()
  return reply.header('content-type', contentType).send(bytes)
}

function send(reply: FastifyReply, { headers, body, status }: ApolloAnswer): FastifyReply {
  for (const [name, value] of headers) void reply.header(name, value)
  // It may be about whoever asked: nobody on the way keeps it.
  void reply.code(status ?? 200).header('cache-control', 'private, no-store')
  return reply.send(body.kind === 'complete' ? body.string : body.asyncIterator)
}

const overSockets = 'a subscription needs a WebSocket, protocol graphql-transport-ws'

function limitsPlugin(schema: GraphQLSchema): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ document, request, operation }) {
          const { operationName, variables } = request
          try {
            if (operation?.operation === 'subscription') throw new PublicError('BAD_QUERY', { reason: overSockets })
            refuseBadVariables(variables)
            refuseTooComplex(schema, { document, operationName, variables })
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
        if (!errors && operation && tellsOfBoardsOnly(operation)) await contextValue.noteVersions()
        await contextValue.closeSnapshot()
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
