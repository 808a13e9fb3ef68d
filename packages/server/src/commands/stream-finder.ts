import type { SqlEntityManager } from '@mikro-orm/sql'
import { Lru } from '../async/lru.js'
import { sqlOf } from '../sql.js'
import type { Actor, Command } from './command.js'

interface Sought<Input> {
  command: Command<Input>
  actor: Actor
  input: Input
}

/** So many things' streams are remembered; the others are looked up again. */
const maxPlaces = 20_000

/**
 * Finds the stream that a command changes. What stays in one stream for ever is looked up once: else a storm of votes
 * would ask the database for the same board thousands of times. What an importer is about to bring is known at once, so
 * that acts on it need not wait for it to be there.
 */
export class StreamFinder {
  private readonly places = new Lru<string, Promise<string>>({ most: maxPlaces })

  constructor(private readonly em: SqlEntityManager) {}

  find<Input>({ command, actor, input }: Sought<Input>): Promise<string> {
    const lookUp = () => command.streamOf(sqlOf(this.em.fork()), input, actor)
    const place = command.placeOf?.(input)
    const known = place === undefined ? undefined : this.places.get(place)
    // A refusal was somebody else's answer: drafts, for one, exist only for their author.
    const finding = known ? known.catch(lookUp) : lookUp()
    if (place !== undefined && !known) this.keep(place, finding)
    if (actor.importing?.id) this.keep(actor.importing.id, finding)
    return finding
  }

  private keep(id: string, finding: Promise<string>): void {
    this.places.set(id, finding)
    finding.catch(() => this.places.delete(id))
  }
}
