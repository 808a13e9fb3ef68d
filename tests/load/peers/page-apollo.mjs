// Apollo Server alone, as its documentation starts it, with its answer in memory.
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { answerParent } from '../child.mjs'
import { sdl } from './page.mjs'

answerParent({
  async start({ page }) {
    const server = new ApolloServer({ typeDefs: sdl, resolvers: { Query: { board: () => page.board } } })
    const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } })
    return { port: Number(new URL(url).port), path: '/' }
  },
})
