import * as Y from 'yjs'
import { clock, withChildren } from './child.mjs'
import { median, quantile, rounded } from './statistics.ts'

const openings = 20
const writers = 10
const join = `mutation ($input: JoinTextInput!) {
  joinText(input: $input) { clientId text { number cursor updates isWhole } } }`

/**
 * From the request of somebody who begins to write to the document that they write in, in texts of the same length in which
 * more or less was typed and erased before.
 */
export function measureOpening({ databaseUrl, rounds, edits, say }) {
  return withChildren(async (start) => {
    const writer = await start('./writer.mjs', { databaseUrl })
    const server = await start('./peers/leviers.mjs', { databaseUrl })
    const texts = []
    for (const count of edits) {
      const text = await writer.ask('aTextWith', { count: writers, edits: count })
      texts.push({ ...text, edits: count, times: [], cpus: [] })
      say(`opening: a text with ${count} edits is there`)
    }
    for (let round = 0; round < rounds; round += 1) {
      const found = texts.map(() => ({ times: [], cpus: [] }))
      for (let turn = -1; turn < openings; turn += 1) {
        for (const [index, text] of texts.entries()) {
          const cpu = await server.ask('cpu')
          const opened = await open(server.started.port, text, turn + 1)
          // The first one only warms up.
          if (turn < 0) continue
          found[index].times.push(opened.milliseconds)
          found[index].cpus.push(((await server.ask('cpu')) - cpu) / 1_000)
          Object.assign(text, { bytes: opened.bytes, characters: opened.characters })
        }
      }
      found.forEach(({ times, cpus }, index) => {
        texts[index].times.push(times)
        texts[index].cpus.push(median(cpus))
      })
      say(`opening, round ${round + 1}: ${found.map(({ times }) => rounded(median(times))).join(' and ')} ms`)
    }
    const rows = texts.map(({ edits: count, bytes, characters, times, cpus }) => ({
      edits: count,
      characters,
      kilobytes: rounded(bytes / 1_000),
      p50: rounded(median(times.map(median))),
      p95: rounded(median(times.map((list) => quantile(list, 0.95)))),
      cpu: rounded(median(cpus)),
    }))
    const [fewest, most] = [texts[0], texts.at(-1)]
    const ratio = rounded(median(most.times.map((list, round) => median(list) / median(fewest.times[round]))))
    const title = 'from the request to the document: milliseconds; CPU of the server in milliseconds'
    return { ratio, tables: [{ title, rows, ratio }] }
  })
}

async function open(port, { leverId, cookies }, turn) {
  const begun = clock()
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: cookies[turn % cookies.length] },
    body: JSON.stringify({ query: join, variables: { input: { leverId, schemaVersion: 1 } } }),
  })
  const answer = await response.text()
  const { data, errors } = JSON.parse(answer)
  if (errors) throw new Error(errors[0].message)
  const doc = new Y.Doc()
  for (const update of data.joinText.text.updates) Y.applyUpdate(doc, Buffer.from(update, 'base64'))
  const milliseconds = clock() - begun
  return {
    milliseconds,
    bytes: answer.length,
    characters: doc
      .getXmlFragment('body')
      .toJSON()
      .replace(/<[^>]*>/g, '').length,
  }
}
