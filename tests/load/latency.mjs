import { clock, withChildren } from './child.mjs'
import { query } from './peers/event.mjs'
import { median, quantile, rounded } from './statistics.ts'

/**
 * From a person's request to the last of so many screens: comments sent over HTTP by many people, so many a second, to
 * one board that everybody follows. The followers are plain sockets in another process.
 */
export function measureLatency({ databaseUrl, followers, perSecond, seconds, say }) {
  return withChildren(async (start) => {
    const writer = await start('./writer.mjs', { databaseUrl })
    const server = await start('./peers/leviers.mjs', { databaseUrl })
    const crowd = await start('./crowd.mjs')
    const board = await writer.ask('aBoard')
    const [leverId] = board.leverIds
    const cookies = await writer.ask('sessions', Math.ceil(perSecond * 2))
    const { port } = server.started
    const variables = { boardId: board.boardId, after: board.cursor }
    await crowd.ask('open', { port, dialect: 'graphql-ws', path: '/graphql', query, variables, count: followers })
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    await crowd.ask('watch', followers)
    const begun = clock()
    const acts = await Promise.all(
      Array.from({ length: perSecond * seconds }, async (_, index) => {
        // At its own time, however long those before it take.
        const at = begun + (index * 1_000) / perSecond
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, at - clock())))
        const sent = clock()
        const number = await comment({ port, cookie: cookies[index % cookies.length], leverId })
        return { number, sent, acknowledged: clock() - sent }
      }),
    )
    const lasted = (Math.max(...acts.map(({ sent }) => sent)) - begun) / 1_000
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    const seen = new Map(await crowd.ask('watched'))
    const unseen = acts.filter(({ number }) => !seen.has(number)).length
    if (unseen > 0) say(`${unseen} of ${acts.length} comments were not seen by all ${followers}`)
    const times = acts.flatMap(({ number, sent }) => (seen.has(number) ? [seen.get(number) - sent] : []))
    return {
      followers,
      comments: acts.length,
      unseen,
      perSecondReached: rounded((acts.length - 1) / lasted),
      toTheLastScreen: percentiles(times),
      toTheAcknowledgement: percentiles(acts.map(({ acknowledged }) => acknowledged)),
    }
  })
}

const percentiles = (times) => ({
  p50: rounded(median(times)),
  p95: rounded(quantile(times, 0.95)),
  p99: rounded(quantile(times, 0.99)),
})

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
