// TypeGraphQL's own subscriptions over graphql-ws. Its decorators are called by hand: this file is plain JavaScript.
import 'reflect-metadata'
import { createServer } from 'node:http'
import { createPubSub } from '@graphql-yoga/subscription'
import { useServer as serve } from 'graphql-ws/use/ws'
import {
  Arg,
  buildSchema,
  Field,
  ID,
  Int,
  InterfaceType,
  ObjectType,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql'
import { WebSocketServer } from 'ws'
import { answerParent } from '../child.mjs'
import { eventOf } from './event.mjs'

function fields(type, kinds) {
  for (const [name, [kind, nullable]] of Object.entries(kinds)) Field(() => kind, { nullable })(type.prototype, name)
}
class Person {}
fields(Person, {
  id: [ID],
  displayName: [String],
  college: [String],
  organisation: [String, true],
  isGuest: [Boolean],
})
ObjectType()(Person)
class Comment {}
fields(Comment, {
  id: [ID],
  leverId: [ID],
  rootId: [ID],
  parentId: [ID, true],
  depth: [Int],
  number: [Int],
  stance: [String],
  body: [String, true],
  state: [String],
  createdAt: [String],
  editedAt: [String, true],
  revision: [Int],
  replyCount: [Int],
  author: [Person, true],
})
ObjectType()(Comment)
class BoardEvent {}
fields(BoardEvent, { number: [Int], cursor: [String], at: [String], operationId: [ID, true] })
InterfaceType({ resolveType: (value) => value.__typename })(BoardEvent)
class CommentAdded extends BoardEvent {}
fields(CommentAdded, { comment: [Comment], leverCommentCount: [Int], rootReplyCount: [Int] })
ObjectType({ implements: BoardEvent })(CommentAdded)

class FeedResolver {
  ok() {
    return true
  }
  boardFeed(event) {
    return event
  }
}
const method = (name) => Object.getOwnPropertyDescriptor(FeedResolver.prototype, name)
Query(() => Boolean)(FeedResolver.prototype, 'ok', method('ok'))
Root()(FeedResolver.prototype, 'boardFeed', 0)
Arg('boardId', () => ID)(FeedResolver.prototype, 'boardFeed', 1)
Arg('after', () => String)(FeedResolver.prototype, 'boardFeed', 2)
Subscription(() => BoardEvent, { topics: 'event' })(FeedResolver.prototype, 'boardFeed', method('boardFeed'))
Resolver()(FeedResolver)

const pubSub = createPubSub()
const server = createServer()

answerParent({
  async start() {
    const schema = await buildSchema({
      resolvers: [FeedResolver],
      orphanedTypes: [CommentAdded],
      pubSub,
      validate: false,
    })
    serve({ schema }, new WebSocketServer({ server, path: '/graphql', perMessageDeflate: false }))
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
    return { port: server.address().port }
  },
  publish({ from, count }) {
    for (let number = from; number < from + count; number += 1) pubSub.publish('event', eventOf(number))
  },
})
