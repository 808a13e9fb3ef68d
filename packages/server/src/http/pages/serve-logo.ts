import type { FastifyInstance } from 'fastify'
import type { AppParts } from '../../context.js'
import { sqlOf } from '../../sql.js'

const yearSeconds = 365 * 24 * 60 * 60

/** Serves the programme's logo: its address says which one, so that browsers keep it. */
export function serveLogo(fastify: FastifyInstance, { em }: Pick<AppParts, 'em'>): void {
  fastify.get<{ Params: { name: string } }>('/logo/:name', async (request, reply) => {
    const [found] = await sqlOf(em).rows<{ image: Uint8Array }>(
      'select image from logo join programme on programme.id = programme_id where programme.logo = $1',
      [request.params.name.replace(/\.png$/, '')],
    )
    if (!found) return reply.code(404).send({ errors: [{ message: 'Not found' }] })
    return reply
      .header('cache-control', `public, max-age=${yearSeconds}, immutable`)
      .type('image/png')
      .send(Buffer.from(found.image))
  })
}
