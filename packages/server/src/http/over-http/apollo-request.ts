import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server'
import type { FastifyRequest } from 'fastify'

/** A request as Apollo Server takes it. */
export function apolloRequest({ method, url, body, headers }: FastifyRequest): HTTPGraphQLRequest {
  const map = new HeaderMap()
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  return { method, headers: map, search: new URL(url, 'http://localhost').search, body }
}
