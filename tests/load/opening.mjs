import * as Y from 'yjs'
import { clock, withChildren } from './child.mjs'
import { median, quantile, rounded } from './statistics.ts'

const openings = 20
const writers = 10
const join = `mutation ($input: JoinTextInput!) {
  joinText(input: $input) { clientId text { number cursor updates isWhole } } }`

/**
 * From the request of somebody who begins to write to the answer, and to the document that they write in: in texts of the
 * same length, in which more or less was typed and erased before.
 */
export function measureOpening({ databaseUrl, rounds, edits, say }) {
  return withChildren(async (start) => {
    const writer = await start('./writer.mjs', { databaseUrl })
    const server = await start('./peers/leviers.mjs', { databaseUrl })
    const texts = []
    for (const count of edits) {
      const text = await writer.ask('aTextWith', { count: writers, edits: count })
      texts.push({ ...text, edits: count, answers: [], documents: [], cpus: [] })
      say(`opening: a text with ${count} edits is there`)
    }
    for (let round = 0; round < rounds; round += 1) {
      const found = texts.map(() => ({ answers: [], documents: [], cpus: [] }))
      for (let turn = -1; turn < openings; turn += 1) {
        for (const [index, text] of texts.entries()) {
          const cpu = await server.ask('cpu')
          const opened = await open(server.started.port, text, turn + 1)
          // The first one only warms up.
          if (turn < 0) continue
          found[index].answers.push(opened.toAnswer)
          found[index].documents.push(opened.toDocument)
          found[index].cpus.push(((await server.ask('cpu')) - cpu) / 1_000)
          Object.assign(text, { bytes: opened.bytes, characters: opened.characters })
        }
      }
      for (const [index, { answers, documents, cpus }] of found.entries()) {
        texts[index].answers.push(answers)
        texts[index].documents.push(documents)
        texts[index].cpus.push(median(cpus))
      }
      say(`opening, round ${round + 1}: ${found.map(({ answers }) => rounded(median(answers))).join(' and ')} ms`)
    }
    const rows = texts.map(({ edits: count, bytes, characters, answers, documents, cpus }) => ({
      edits: count,
      characters,
      kilobytes: rounded(bytes / 1_000),
      'answer p50': rounded(median(answers.map(median))),
      'answer p95': rounded(median(answers.map((list) => quantile(list, 0.95)))),
      'document p50': rounded(median(documents.map(median))),
      cpu: rounded(median(cpus)),
    }))
    const [fewest, most] = [texts[0], texts.at(-1)]
    const ratioOf = (name) =>
      rounded(median(most[name].map((list, round) => median(list) / median(fewest[name][round]))))
    const ratios = { answer: ratioOf('answers'), document: ratioOf('documents') }
    const title = 'milliseconds from the request to the answer, and to the document; CPU of the server in milliseconds'
    return { ratios, tables: [{ title, rows, ratios }] }
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
  const toAnswer = clock() - begun
  const { data, errors } = JSON.parse(answer)
  if (errors) throw new Error(errors[0].message)
  const doc = new Y.Doc()
  for (const update of data.joinText.text.updates) Y.applyUpdate(doc, Buffer.from(update, 'base64'))
  const toDocument = clock() - begun
  const characters = doc
    .getXmlFragment('body')
    .toJSON()
    .replace(/<[^>]*>/g, '').length
  return { toAnswer, toDocument, bytes: answer.length, characters }
}
