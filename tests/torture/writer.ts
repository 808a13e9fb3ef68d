import { setTimeout as sleep } from 'node:timers/promises'
import { isRetryable } from '../../packages/shared/src/refusals/retryable.ts'
import { anAct } from './acts/an-act.ts'
import { askOverSocket, type GraphqlAnswer, type GraphqlAsker } from './ask-graphql.ts'
import type { Act, Garden } from './acts/garden.ts'
import type { Entry } from './judge/ledger.ts'
import type { Chance } from './seeded-chance.ts'

export interface WriterParts {
  requester: GraphqlAsker
  /** Where the nodes are reached. */
  ports: readonly number[]
  garden: Garden
  ledger: Entry[]
  /** Between two acts of a writer, on average. */
  pauseMilliseconds: number
  /** Aborted: no new acts, but what was begun is retried until it is answered. */
  ending: AbortSignal
  /** Aborted: nothing more is sent. */
  over: AbortSignal
}

/** Writes act after act until told to end; each is sent again, to whichever node, until it is answered. */
export async function write(parts: WriterParts, chance: Chance): Promise<void> {
  while (!parts.ending.aborted) {
    await carryOut(parts, chance, anAct(chance, parts.garden))
    await sleep(chance.next() * 2 * parts.pauseMilliseconds)
  }
}

/** Carries one act out, and notes what became of it. */
export async function carryOut(parts: WriterParts, chance: Chance, act: Act): Promise<Entry> {
  const entry = entryOf(act)
  parts.ledger.push(entry)
  while (entry.outcome === 'unsure' && !parts.over.aborted) {
    const answer = await attempt(parts, chance, act)
    entry.attempts += 1
    if (!answer) entry.unanswered += 1
    else note(entry, act, answer)
    if (entry.outcome === 'unsure') await sleep(chance.between(50, 500))
  }
  if (entry.outcome === 'acknowledged' && chance.happens(0.1)) await sendAgain(parts, chance, act, entry)
  return entry
}

function entryOf({ command, kind, actor, boardId, input, said }: Act): Entry {
  return {
    operationId: input.operationId,
    actorId: actor.id,
    boardId,
    command,
    kind,
    said,
    attempts: 0,
    unanswered: 0,
    outcome: 'unsure',
    number: null,
    codes: [],
    faults: [],
  }
}

function attempt(
  { requester, ports }: WriterParts,
  chance: Chance,
  act: Act,
  input = act.input,
): Promise<GraphqlAnswer | null> {
  const { command, actor, fields } = act
  const type = `${command.charAt(0).toUpperCase()}${command.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { ${command}(input: $input) { number operationId ${fields} } }`
  const question = { port: chance.pick(ports), query, variables: { input }, cookie: actor.cookie }
  return chance.happens(0.08) ? askOverSocket(question) : requester.ask(question)
}

function note(entry: Entry, { command, learn }: Act, { data, codes }: GraphqlAnswer): void {
  // As pages do, and no more.
  if (codes.some(isRetryable)) return
  entry.codes = codes
  if (codes.length > 0) {
    entry.outcome = 'refused'
    return
  }
  const event = data?.[command] ?? null
  entry.outcome = 'acknowledged'
  entry.number = event?.number ?? null
  if (event && event.operationId !== entry.operationId) entry.faults.push('was answered with another’s operation')
  if (event) learn(event)
}

/** The same id again: the same answer. With other content: a refusal. */
async function sendAgain(parts: WriterParts, chance: Chance, act: Act, entry: Entry): Promise<void> {
  const again = await attempt(parts, chance, act)
  if (again?.codes.length === 0) {
    const number = again.data?.[act.command]?.number ?? null
    if (number !== entry.number) entry.faults.push(`was answered ${entry.number}, then ${number}`)
  }
  if (typeof act.input.body !== 'string') return
  const other = await attempt(parts, chance, act, { ...act.input, body: 'tout autre chose' })
  if (other?.codes.length === 0) entry.faults.push('was accepted with other content')
}
