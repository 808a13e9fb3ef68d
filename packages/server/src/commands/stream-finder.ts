import type { SqlEntityManager } from '@mikro-orm/sql'
import { Lru } from '../async/lru.js'
import { sqlOf } from '../sql.js'
import type { Actor, Command } from './command.js'

interface Sought<Input> {
  command: Command<Input>
  actor: Actor
  input: Input
}

/** Maximum cached ids. */
const maxPlaces = 20_000

/**
 * Finds the stream that a command changes. Ids that stay in one stream for ever are cached: else a storm of votes would
 * read the same board thousands of times. The id of an imported thing is cached at once, before its row exists, so that
 * commands on it need not wait.
 */
export class StreamFinder {
  private readonly places = new Lru<string, Promise<string>>({ most: maxPlaces })

  constructor(private readonly em: SqlEntityManager) {}

  find<Input>({ command, actor, input }: Sought<Input>): Promise<string> {
    const lookUp = () => command.streamOf(sqlOf(this.em.fork()), input, actor)
    const place = command.placeOf?.(input)
    const known = place === undefined ? undefined : this.places.get(place)
    // A cached refusal may be another actor's: drafts, for one, exist only for their author. Look again.
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
