import { ApolloServer, type HTTPGraphQLResponse } from '@apollo/server'
import { limits } from '@leviers/shared/limits'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import type { AppParts } from '../../context.js'
import { entityTagOf } from '../../log/answer-version.js'
import { isSecure, networkOfRequest, siteOf } from '../request/addresses.js'
import { apolloPlugins } from './apollo-plugins.js'
import { apolloRequest } from './apollo-request.js'
import type { RequesterSource } from '../request/requester.js'
import { requestingBrowser } from '../request/requesting-browser.js'
import { ResponseCache, type CachedResponse } from './response-cache.js'
import { makeDocumentCache, refuseUncheckable, type DocumentCache } from '../request/document-cache.js'
import { refuseUnreadable } from '../limits/operation-shape.js'
import type { Overload } from '../limits/overload.js'
import { cacheKeyOf } from './cache-key.js'
import { makeRequestContext, type RequestContext } from '../request/request-context.js'
import { sessionCookie, tokenOfCookies } from '../request/session-cookie.js'
import { shownRefusal } from '../request/shown-errors.js'

interface HttpParts {
  parts: AppParts
  requesters: RequesterSource
  schema: GraphQLSchema
  overload: Overload
}

type ApolloAnswer = Pick<HTTPGraphQLResponse, 'headers' | 'body' | 'status'>

/**
 * Serves GraphQL at /graphql: Apollo Server, with our limits, our errors, and a snapshot for each query. What is the
 * same for everybody is cached as bytes until the boards that it tells of change.
 */
export async function serveGraphqlOverHttp(fastify: FastifyInstance, parts: HttpParts): Promise<GraphqlOverHttp> {
  const apollo = makeApollo(parts)
  await apollo.start()
  const graphql = new GraphqlOverHttp(apollo, parts)
  fastify.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    // Before the body is parsed.
    onRequest: async () => parts.overload.refuse(),
    async handler(request, reply) {
      const end = parts.overload.begin()
      try {
        return await graphql.answer(request, reply)
      } finally {
        end()
      }
    },
  })
  return graphql
}

function makeApollo({ parts, schema }: HttpParts): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    schema,
    parseOptions: { maxTokens: limits.operation.tokens },
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    cache: 'bounded',
    persistedQueries: false,
    // It would print people's words; what it has to say comes to errorsPlugin.
    logger: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
    // What is thrown where no plugin can tell of it: never in the words of whoever threw it.
    formatError: (formatted) =>
      formatted.extensions?.code === 'INTERNAL_SERVER_ERROR' ? shownRefusal('INTERNAL', 'FR') : formatted,
    plugins: apolloPlugins(parts, schema),
  })
}

export class GraphqlOverHttp {
  private readonly documents: DocumentCache
  private readonly isSecure: boolean
  private readonly cache: ResponseCache

  constructor(
    private readonly apollo: ApolloServer<RequestContext>,
    private readonly given: HttpParts,
  ) {
    this.documents = makeDocumentCache(given.schema)
    this.isSecure = isSecure(given.parts.config)
    this.cache = new ResponseCache(given.parts.heads)
  }

  async answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    if (request.method === 'POST') refuseUnreadable(request.body)
    refuseUncheckable(this.documents, request.method === 'POST' ? request.body : request.query)
    const question = cacheKeyOf(request)
    if (question === null) return send(reply, (await this.make(request, reply)).answer)
    const answer = await this.cache.of(question, () => this.make(request, reply))
    return 'bytes' in answer ? sendCached(request, reply, answer) : send(reply, answer)
  }

  stop(): Promise<void> {
    return this.apollo.stop()
  }

  private async make(request: FastifyRequest, reply: FastifyReply) {
    // Set by Apollo's call of `context`, unless it refuses the request before.
    const made: { context: RequestContext | null; fault?: unknown } = { context: null }
    const answer = await this.apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: apolloRequest(request),
      context: async () => {
        try {
          return (made.context = await this.contextOf(request, reply))
        } catch (fault) {
          made.fault = fault
          throw fault
        }
      },
    })
    // Apollo Server would tell whoever asks what the driver said: our server's own answer to errors is given instead.
    if (made.fault !== undefined) throw made.fault
    return { answer, cached: cachedOf(answer, made.context) }
  }

  private async contextOf(request: FastifyRequest, reply: FastifyReply): Promise<RequestContext> {
    const { parts, requesters } = this.given
    const secure = this.isSecure
    const setCookie = (cookie: string) => void reply.header('set-cookie', cookie)
    const { browser, keepBrowser } = requestingBrowser(request.headers.cookie, { secure, setCookie })
    const requester = await requesters.requesterOf({
      browser,
      userAgent: request.headers['user-agent'] ?? null,
      site: siteOf(request.headers, parts.config),
      token: tokenOfCookies(request.headers.cookie, secure),
      language: request.headers['accept-language'],
      address: networkOfRequest(request.raw, parts.config),
    })
    const setSession = (token: string | null) => setCookie(sessionCookie(token, secure))
    return makeRequestContext(parts, { ...requester, setSession, keepBrowser })
  }
}

function cachedOf(
  { body, headers, status = 200 }: ApolloAnswer,
  context: RequestContext | null,
): CachedResponse | null {
  const versions = context?.used.versions
  if (!versions || versions.length === 0 || context.used.requester || status !== 200 || body.kind !== 'complete')
    return null
  const contentType = headers.get('content-type') ?? 'application/json'
  return { bytes: Buffer.from(body.string), contentType, tag: entityTagOf(versions), versions }
}

function sendCached(
  request: FastifyRequest,
  reply: FastifyReply,
  { bytes, contentType, tag }: CachedResponse,
): FastifyReply {
  void reply.header('etag', tag).header('cache-control', 'no-cache').header('vary', 'accept')
  if (request.method !== 'POST' && request.headers['if-none-match'] === tag) return reply.code(304).send()
  return reply.header('content-type', contentType).send(bytes)
}

function send(reply: FastifyReply, { headers, body, status }: ApolloAnswer): FastifyReply {
  for (const [name, value] of headers) void reply.header(name, value)
  // It may be per-viewer: no proxy may cache it.
  void reply.code(status ?? 200).header('cache-control', 'private, no-store')
  return reply.send(body.kind === 'complete' ? body.string : body.asyncIterator)
}
