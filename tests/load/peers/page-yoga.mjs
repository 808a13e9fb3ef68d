import { createServer } from 'node:http'
import { createSchema, createYoga } from 'graphql-yoga'
import { answerParent } from '../child.mjs'
import { sdl } from './page.mjs'

answerParent({
  async start({ page }) {
    const schema = createSchema({ typeDefs: sdl, resolvers: { Query: { board: () => page.board } } })
    const yoga = createYoga({ schema, logging: false })
    const server = createServer((request, response) => void yoga(request, response))
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
    return { port: server.address().port, path: '/graphql' }
  },
})
