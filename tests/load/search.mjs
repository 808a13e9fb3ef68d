import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clock, withChildren } from './child.mjs'
import { median, quantile, rounded } from './statistics.ts'

const comments = 10_000
const levers = 200
/** What is typed: words as they are written, their beginning, slips of the pen, within words, what nobody wrote. */
const searches = {
  'a word': ['jardine', 'écoles', 'marchéage'],
  'two words': ['jardin école', 'vélo place', 'marché atelier'],
  'two words, each with a slip': ['jadrinier écolqie', 'véolage palceur', 'marchéaeg aterliers'],
  'within a word': ['ardinier', 'colique', 'archéag'],
  'what nobody wrote': ['hélicoptère', 'xylophoniste', 'zygomatiques'],
}
const turns = 5

const query = `query ($id: ID!, $search: String!) { me { id } board(id: $id) { levers(first: 20, sort: RELEVANT, search: $search) {
  totalCount edges { node { id title } match { field excerpt } } } } }`

/** A board's search among ten thousand comments, on PostgreSQL and on the embedded database. */
export async function measureSearch({ databaseUrl, rounds, say }) {
  const dataDir = await mkdtemp(join(tmpdir(), 'leviers-search-'))
  try {
    const rows = []
    for (const [name, where] of Object.entries({ PostgreSQL: { databaseUrl }, embedded: { dataDir } })) {
      rows.push(...(await measureOn({ name, where, rounds, say })))
    }
    return { tables: [{ title: `a board's search in ${levers} levers and ${comments} comments, ms`, rows }] }
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

function measureOn({ name, where, rounds, say }) {
  return withChildren(async (start) => {
    const server = await start('./writer.mjs', where)
    const { boardId } = await server.ask('aSearchedBoard', { levers, comments })
    say(`search: ${name} has ${comments} comments`)
    const rows = []
    for (const [what, list] of Object.entries(searches)) {
      const times = []
      for (let turn = 0; turn < turns * rounds; turn += 1)
        for (const search of list) times.push(await time(server.started.port, { id: boardId, search }))
      rows.push({
        name,
        what,
        first: rounded(times[0]),
        p50: rounded(median(times)),
        p95: rounded(quantile(times, 0.95)),
      })
      say(`search: ${name}, ${what}: ${rounded(median(times))} ms`)
    }
    return rows
  })
}

async function time(port, variables) {
  const begun = clock()
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  const { errors } = await response.json()
  if (errors) throw new Error(errors[0].message)
  return clock() - begun
}
