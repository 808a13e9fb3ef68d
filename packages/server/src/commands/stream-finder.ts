import type { SqlEntityManager } from '@mikro-orm/sql'
import { sqlOf } from '../sql.js'
import type { Actor, Command } from './command.js'

interface Sought<Input> {
  command: Command<Input>
  actor: Actor
  input: Input
}

/** So many things' streams are remembered; the oldest are looked up again. */
const mostPlaces = 20_000

/**
 * Finds the stream that a command changes. What stays in one stream for ever is looked up once: else a storm of votes
 * would ask the database for the same board thousands of times. What an importer is about to bring is known at once, so
 * that acts on it need not wait for it to be there.
 */
export function makeStreamFinder(em: SqlEntityManager): <Input>(sought: Sought<Input>) => Promise<string> {
  const places = new Map<string, Promise<string>>()

  function keep(id: string, finding: Promise<string>): void {
    places.set(id, finding)
    finding.catch(() => places.delete(id))
    const [oldest] = places.keys()
    if (places.size > mostPlaces && oldest !== undefined) places.delete(oldest)
  }

  return ({ command, actor, input }) => {
    const lookUp = () => command.streamOf(sqlOf(em.fork()), input, actor)
    const place = command.placeOf?.(input)
    const known = place === undefined ? undefined : places.get(place)
    // A refusal was somebody else's answer: drafts, for one, exist only for their author.
    const finding = known ? known.catch(lookUp) : lookUp()
    if (place !== undefined && !known) keep(place, finding)
    if (actor.importing?.id) keep(actor.importing.id, finding)
    return finding
  }
}
