import { fastify } from 'fastify'
import mercurius from 'mercurius'
import { answerParent } from '../child.mjs'
import { eventOf, sdl } from './event.mjs'

const app = fastify()
const resolvers = {
  BoardEvent: { resolveType: (event) => event.__typename },
  Subscription: { boardFeed: { subscribe: (_root, _args, { pubsub }) => pubsub.subscribe('event') } },
}
void app.register(mercurius, { schema: sdl, resolvers, subscription: true, jit: 1 })

answerParent({
  async start() {
    await app.listen({ port: 0, host: '127.0.0.1' })
    return { port: app.server.address().port }
  },
  publish({ from, count }) {
    for (let number = from; number < from + count; number += 1)
      app.graphql.pubsub.publish({ topic: 'event', payload: { boardFeed: eventOf(number) } })
  },
})
