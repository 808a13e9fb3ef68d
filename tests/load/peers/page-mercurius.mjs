import { fastify } from 'fastify'
import mercurius from 'mercurius'
import { answerParent } from '../child.mjs'
import { sdl } from './page.mjs'

answerParent({
  async start({ page }) {
    const app = fastify()
    void app.register(mercurius, { schema: sdl, resolvers: { Query: { board: () => page.board } }, jit: 1 })
    await app.listen({ port: 0, host: '127.0.0.1' })
    return { port: app.server.address().port, path: '/graphql' }
  },
})
