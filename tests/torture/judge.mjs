// Pure functions that say what is wrong, in sentences; nothing to say means that all holds.

/** The log of a board: every number from 1 to the head, once, and no operation twice. */
export function faultsOfLog(events, head) {
  const faults = []
  events.forEach(({ number }, index) => {
    if (number !== index + 1 && faults.length < 3) faults.push(`the log has ${number} in place ${index + 1}`)
  })
  if (events.length !== head) faults.push(`the log has ${events.length} events, its head says ${head}`)
  const operations = new Set()
  for (const { operationId, number } of events) {
    if (operationId !== null && operations.has(operationId)) faults.push(`event ${number} repeats an operation`)
    operations.add(operationId)
  }
  return faults
}

/** What was acknowledged is there, exactly once and as acknowledged; what was refused is not. */
export function faultsOfAcknowledgements({ acknowledged, refused }, { operations, events }) {
  const numbers = new Map(operations.map((operation) => [operation.operationId, operation.number]))
  const eventOf = new Map(events.map((event) => [event.operationId, event.number]))
  return [
    ...acknowledged.flatMap(({ operationId, number }) => {
      if (!numbers.has(operationId)) return [`the acknowledged operation ${operationId} is lost`]
      if ((numbers.get(operationId) ?? null) !== number)
        return [`${operationId} was acknowledged as ${number}, and is ${numbers.get(operationId)}`]
      if (number !== null && eventOf.get(operationId) !== number) return [`event ${number} is not in the log`]
      return []
    }),
    ...refused.flatMap(({ operationId }) =>
      eventOf.has(operationId) ? [`the refused operation ${operationId} is in the log`] : [],
    ),
  ]
}

/**
 * What one follower heard after a number until the head: each event covered once and in order. Several positions may be
 * told as one, which says from where; a reset may stand for all before it.
 */
export function faultsOfSlice({ from, items }, head) {
  let known = from
  const faults = []
  for (const { type, number, since = number } of items) {
    if (type === 'BoardReset') {
      if (number < known) faults.push(`a reset to ${number} after ${known}`)
    } else if (number <= known) faults.push(`${number} (${type}) again after ${known}`)
    else if (since > known + 1) faults.push(`from ${known} to ${since} (${type}) without what is between`)
    else if (since < known + 1) faults.push(`${since} to ${number} tells again what was told up to ${known}`)
    known = Math.max(known, number)
  }
  if (known !== head) faults.push(`heard up to ${known} of ${head}`)
  return faults
}

/** The state that a page has after hearing these events from the board's beginning. */
export function folded(items) {
  const levers = new Map()
  const comments = new Map()
  const tallies = new Map()
  const newest = (leverId, tally) => {
    if ((tallies.get(leverId)?.number ?? -1) <= tally.number) tallies.set(leverId, tally)
  }
  for (const { event } of items) {
    for (const lever of [...(event.lever ? [event.lever] : []), ...(event.levers ?? [])]) {
      const { tally, commentCount: _count, ...rest } = lever
      levers.set(lever.id, rest)
      newest(lever.id, tally)
    }
    if (event.comment) comments.set(event.comment.id, event.comment)
    if (event.tally) newest(event.leverId, event.tally)
    for (const { leverId, tally } of event.tallies ?? []) newest(leverId, tally)
    if (event.__typename === 'GuestClaimed') {
      for (const things of [levers, comments]) {
        for (const [id, thing] of things) {
          if (thing.author?.id === event.guestId) things.set(id, { ...thing, author: event.account })
        }
      }
    }
  }
  return { levers, comments, tallies }
}

/** Where the state folded from events and the one read fresh differ. */
export function faultsOfFold(fold, fresh) {
  const faults = []
  for (const name of ['levers', 'comments', 'tallies']) {
    for (const [id, value] of fresh[name]) {
      const [told, read] = [JSON.stringify(fold[name].get(id)), JSON.stringify(value)]
      if (told !== read) faults.push(`${name} ${id}: folded ${told}, read ${read}`)
    }
    if (fold[name].size !== fresh[name].size)
      faults.push(`${name}: folded ${fold[name].size}, read ${fresh[name].size}`)
  }
  return faults
}

/** The counters that the database keeps beside the rows that they count. */
export function faultsOfCounters(rows) {
  return rows.map((row) => `lever ${row.id}: its counters say otherwise than its votes and comments`)
}
