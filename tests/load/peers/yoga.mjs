// GraphQL Yoga with graphql-ws, as its documentation shows them together.
import { createServer } from 'node:http'
import { buildSchema } from 'graphql'
import { useServer as serve } from 'graphql-ws/use/ws'
import { createPubSub, createYoga } from 'graphql-yoga'
import { WebSocketServer } from 'ws'
import { answerParent } from '../child.mjs'
import { eventOf, sdl } from './event.mjs'

const pubSub = createPubSub()
const schema = buildSchema(sdl)
schema.getSubscriptionType().getFields().boardFeed.subscribe = () => pubSub.subscribe('event')
const yoga = createYoga({ schema, logging: false })
const server = createServer((request, response) => void yoga(request, response))
serve(
  {
    execute: (args) => args.rootValue.execute(args),
    subscribe: (args) => args.rootValue.subscribe(args),
    async onSubscribe(context, _id, params) {
      const enveloped = yoga.getEnveloped({ ...context, req: context.extra.request, params })
      const { execute, subscribe, contextFactory, parse, validate } = enveloped
      const document = parse(params.query)
      const errors = validate(enveloped.schema, document)
      if (errors.length > 0) return errors
      return {
        schema: enveloped.schema,
        operationName: params.operationName,
        document,
        variableValues: params.variables,
        contextValue: await contextFactory(),
        rootValue: { execute, subscribe },
      }
    },
  },
  new WebSocketServer({ server, path: '/graphql', perMessageDeflate: false }),
)

answerParent({
  start: () => new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve({ port: server.address().port }))),
  publish({ from, count }) {
    for (let number = from; number < from + count; number += 1) pubSub.publish('event', { boardFeed: eventOf(number) })
  },
})
