import { clock, startChild } from './child.mjs'
import { query } from './peers/event.mjs'
import { median, quantile, rounded } from './statistics.mjs'

/**
 * From a person's request to the last of so many screens: comments sent over HTTP by many people, so many a second, to
 * one board that everybody follows. The followers are plain sockets in another process.
 */
export async function measureLatency({ databaseUrl, followers, perSecond, seconds, say }) {
  const [writer, server, crowd] = [
    await startChild('./writer.mjs', { databaseUrl }),
    await startChild('./peers/leviers.mjs', { databaseUrl }),
    await startChild('./crowd.mjs'),
  ]
  try {
    const board = await writer.ask('aBoard')
    const [leverId] = board.leverIds
    const cookies = await writer.ask('sessions', Math.ceil(perSecond * 2))
    const { port } = server.started
    const variables = { boardId: board.boardId, after: board.cursor }
    await crowd.ask('open', { port, dialect: 'graphql-ws', path: '/graphql', query, variables, count: followers })
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    await crowd.ask('watch', followers)
    const sent = []
    const acknowledged = []
    for (let index = 0; index < perSecond * seconds; index += 1) {
      const begun = clock()
      const asked = comment({ port, cookie: cookies[index % cookies.length], leverId }).then((number) => {
        acknowledged.push(clock() - begun)
        sent.push({ number, begun })
      })
      void asked
      await new Promise((resolve) => setTimeout(resolve, 1_000 / perSecond))
    }
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    const seen = new Map(await crowd.ask('watched'))
    const times = sent.flatMap(({ number, begun }) => (seen.has(number) ? [seen.get(number) - begun] : []))
    say(`${times.length} of ${sent.length} comments were seen by all ${followers}`)
    const of = (list) => ({
      p50: rounded(median(list)),
      p95: rounded(quantile(list, 0.95)),
      p99: rounded(quantile(list, 0.99)),
    })
    return {
      followers,
      perSecond,
      comments: times.length,
      toTheLastScreen: of(times),
      toTheAcknowledgement: of(acknowledged),
    }
  } finally {
    for (const child of [writer, server, crowd]) child.stop()
  }
}

const text = 'Une navette le soir depuis le terminus, pour celles et ceux qui rentrent tard. '.repeat(4).trim()
const mutation = 'mutation ($input: AddCommentInput!) { addComment(input: $input) { number } }'

async function comment({ port, cookie, leverId }) {
  const input = { operationId: crypto.randomUUID(), leverId, body: text, stance: 'FOR' }
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query: mutation, variables: { input } }),
  })
  const { data, errors } = await response.json()
  if (errors) throw new Error(errors[0].message)
  return data.addComment.number
}
