import type { HeardItem, Heard } from './heard.ts'
import type { Entry } from './ledger.ts'
import type { LoggedRow, Truth } from './truth.ts'

const voteKinds = new Set(['VoteCast', 'VoteWithdrawn'])
const moderatorsKinds = new Set(['CommentReported'])
const placeOf = (boardId: string, number: number) => `${boardId} ${number}`
const actOf = (actorId: string | null, operationId: string | null) => `${actorId} ${operationId}`

/** Whether every act is there as its writer was told: acknowledged exactly once, refused not at all. In sentences. */
export function judgeActs(ledger: readonly Entry[], truth: Truth): string[] {
  const events = groupedBy(truth.log, (row) => actOf(row.actorId, row.operationId))
  const operations = groupedBy(truth.operations, (row) => actOf(row.actorId, row.operationId))
  const positions = new Map(truth.positions.map((row) => [placeOf(row.boardId, row.number), row]))
  const words = new Map(truth.words.map((row) => [placeOf(row.boardId, row.number), row.text]))
  return ledger.flatMap((entry) => {
    const key = actOf(entry.actorId, entry.operationId)
    const made = events.get(key) ?? []
    const known = operations.get(key) ?? []
    const name = `${entry.command} ${entry.operationId} (attempt ${entry.attempts}, ${entry.unanswered} unanswered, event ${entry.number})`
    const faults = entry.faults.map((fault) => `${name} ${fault}`)
    if (made.length > 1) faults.push(`${name} is there ${made.length} times`)
    if (entry.outcome === 'acknowledged')
      faults.push(...judgeAcknowledged(entry, made, known.length).map((fault) => `${name} ${fault}`))
    // After an attempt that nobody answered, a late arrival may have been accepted.
    if (entry.outcome === 'refused' && entry.unanswered === 0 && made.length + known.length > 0)
      faults.push(`${name} was refused and is there`)
    if (entry.outcome === 'unsure') faults.push(`${name} was never answered`)
    const [event] = made
    if (event && entry.said !== null) {
      const place = placeOf(event.boardId, event.number)
      const held = entry.kind === 'VoteCast' ? positions.get(place)?.value : words.get(place)
      if (!isHeld(entry.kind, entry.said, held)) faults.push(`${name} is there with other content`)
    }
    return faults
  })
}

/** Comments are erased and versions named again; a text holds the words of others too. */
function isHeld(kind: string, said: string, held: string | null | undefined): boolean {
  if (held === null) return kind === 'CommentAdded' || kind === 'LeverVersionNamed'
  return kind === 'LeverTextChanged' ? (held?.includes(said) ?? false) : held === said
}

function judgeAcknowledged(entry: Entry, made: readonly LoggedRow[], known: number): string[] {
  const [event] = made
  if (known === 0 && !event) return ['was acknowledged and is lost']
  if (known === 0) return ['was acknowledged and its operation is not remembered']
  if (entry.number === null) return event ? [`was acknowledged without an event and has event ${event.number}`] : []
  if (!event) return ['was acknowledged and its event is lost']
  if (event.number !== entry.number) return [`was acknowledged as ${entry.number} and is event ${event.number}`]
  return event.kind === entry.kind ? [] : [`was acknowledged and is a ${event.kind}`]
}

/** Whether each board's log is 1, 2, 3 … up to its head, and the rows agree with one another. In sentences. */
export function judgeLog({ log, heads, contradictions }: Truth): string[] {
  const faults = [...contradictions]
  for (const [boardId, rows] of groupedBy(log, (row) => row.boardId)) {
    const gap = rows.findIndex((row, index) => row.number !== index + 1)
    if (gap !== -1) faults.push(`the log of board ${boardId} has ${rows[gap]?.number} where ${gap + 1} should be`)
    if (rows.length !== heads.get(boardId))
      faults.push(`board ${boardId} has ${rows.length} events and says ${heads.get(boardId)}`)
  }
  return faults
}

/** Whether a follower heard a slice of its board's log: no gap, no duplicate, no disorder, nothing untrue. In sentences. */
export function judgeHeard(heard: Heard, truth: Truth): string[] {
  const log = new Map(truth.log.filter((row) => row.boardId === heard.boardId).map((row) => [row.number, row]))
  const faults = [...heard.faults]
  let last = heard.start
  for (const item of heard.items) {
    const fault = faultOfPlace(item, last) ?? faultOfItem(item, log, heard.isModerator)
    if (fault) faults.push(fault)
    last = item.number
  }
  const head = truth.heads.get(heard.boardId) ?? 0
  if (last !== head) faults.push(`heard up to ${last} of ${head}`)
  return faults.map((fault) => `${heard.name} ${fault}`)
}

/** How an item does not follow on what was heard before. */
function faultOfPlace({ kind, number, since }: HeardItem, last: number | null): string | null {
  if (kind === 'BoardReset') return last !== null && number < last ? `was sent back from ${last} to ${number}` : null
  if (last === null) return `heard ${number} without a snapshot first`
  if (since === last + 1 && number >= since) return null
  if (since > last + 1) return `missed ${last + 1} to ${since - 1}`
  return number <= last ? `heard ${number} again after ${last}` : `heard ${since} to ${number} after ${last}`
}

type Log = ReadonlyMap<number, LoggedRow>

/** How an item is not what the log says. */
function faultOfItem(item: HeardItem, log: Log, isModerator: boolean): string | null {
  if (item.kind === 'BoardReset') return null
  const row = log.get(item.number)
  if (!row) return `heard ${item.number}, which is not in the log`
  if (item.kind === 'TalliesMoved') return faultOfTallies(item, log, isModerator)
  if (row.kind !== item.kind) return `heard ${item.number} as a ${item.kind}, it is a ${row.kind}`
  if (row.operationId !== item.operationId) return `heard ${item.number} with another operation`
  if (row.leverId !== item.leverId || row.commentId !== item.commentId)
    return `heard ${item.number} about something else`
  if (moderatorsKinds.has(row.kind) && !isModerator) return `heard ${item.number}, which is for moderators`
  return voteKinds.has(row.kind) ? faultOfTallies(item, log, isModerator) : null
}

/** Positions told as one, every lever that was touched with its last tally; what one may not read passes among them. */
function faultOfTallies({ since, number, tallies }: HeardItem, log: Log, isModerator: boolean): string | null {
  const expected = new Map<string | null, string>()
  for (let at = since; at <= number; at += 1) {
    const row = log.get(at)
    if (row && moderatorsKinds.has(row.kind) && !isModerator) continue
    if (!row || !voteKinds.has(row.kind)) return `heard ${since} to ${number} as positions, ${at} is none`
    const { agree, disagree, pass } = row.data
    expected.set(row.leverId, [agree, disagree, pass, at].join(' '))
  }
  const told = new Map(tallies.map((one) => [one.leverId, [one.agree, one.disagree, one.pass, one.number].join(' ')]))
  const isSame =
    told.size === expected.size && [...expected].every(([leverId, tally]) => told.get(leverId ?? '') === tally)
  return isSame ? null : `heard other tallies at ${number} than there were`
}

function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
