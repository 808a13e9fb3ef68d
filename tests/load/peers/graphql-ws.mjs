// graphql-ws as its documentation shows it: graphql-js executes the subscription for each subscriber.
import { createServer } from 'node:http'
import { createPubSub } from '@graphql-yoga/subscription'
import { buildSchema } from 'graphql'
import { useServer as serve } from 'graphql-ws/use/ws'
import { WebSocketServer } from 'ws'
import { answerParent } from '../child.mjs'
import { eventOf, sdl } from './event.mjs'

const pubSub = createPubSub()
const schema = buildSchema(sdl)
schema.getSubscriptionType().getFields().boardFeed.subscribe = () => pubSub.subscribe('event')
const server = createServer()
serve({ schema }, new WebSocketServer({ server, path: '/graphql', perMessageDeflate: false }))

answerParent({
  start: () => new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve({ port: server.address().port }))),
  publish({ from, count }) {
    for (let number = from; number < from + count; number += 1) pubSub.publish('event', { boardFeed: eventOf(number) })
  },
})
