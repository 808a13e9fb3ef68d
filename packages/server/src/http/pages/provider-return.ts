import type { FastifyInstance } from 'fastify'
import { returnPath } from '../../ports/sign-in-provider.js'

/**
 * The address that the provider sends browsers back to. What it says goes on behind the # of the page that signs in, which
 * takes it away at once: so it is in no later request, and in no address that stays. It is written in hexadecimal, as
 * pages write addresses without capitals. After signing out it says nothing.
 */
export function serveProviderReturn(fastify: FastifyInstance): void {
  fastify.get(returnPath, (request, reply) => {
    const answer = new URLSearchParams(request.url.split('?')[1] ?? '')
    const says = answer.has('code') || answer.has('error')
    void reply.header('cache-control', 'no-store')
    return reply.redirect(says ? `/connexion#fournisseur-${Buffer.from(answer.toString()).toString('hex')}` : '/', 303)
  })
}
