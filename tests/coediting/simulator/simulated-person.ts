import { hasHole } from '../../../packages/server/src/features/coediting/document/text-state.ts'
import * as Y from 'yjs'
import { isPassing, Refusal } from '../../../packages/web/src/client/request/refusal.ts'
import type {
  ReplicaOver,
  UnsentRecord,
  ReplicaTransport,
  TextChanges,
  Unsent,
} from '../../../packages/web/src/features/coediting/sync/replica-parts.ts'
import { TextReplica } from '../../../packages/web/src/features/coediting/replica/text-replica.ts'
import { together } from '../../../packages/web/src/features/coediting/replica/unsent-list.ts'
import type { Chance } from '../../torture/seeded-chance.ts'
import type { Broken } from './broken.ts'
import type { Clock } from './clock.ts'
import type { MemoryTexts } from './memory-texts.ts'
import { refusal, type SimulatedNode } from './simulated-node.ts'

export interface Surroundings {
  clock: Clock
  texts: MemoryTexts
  nodes: readonly SimulatedNode[]
  /** How likely a message is lost on its way, in either direction. */
  loss: number
  broken: Broken | null
  /** Whether faults still happen. */
  isStormy(): boolean
}

/** Of every word that somebody typed: what became of it. */
export interface Ledger {
  /** On the device, hence promised not to be lost. */
  kept: Set<string>
  /** Refused, and given back to the person. */
  refused: Set<string>
  /** Words that were given back while a dead tab's sending of them was under way: they may be there or not. */
  unsure: Set<string>
}

const newId = (chance: Chance) => {
  const hex = (length: number) => Array.from({ length }, () => chance.below(16).toString(16)).join('')
  return `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`
}

/** Someone who writes on a device: with a network that fails, a tab that dies, and a shelf that stays. */
export class SimulatedPerson {
  pen: TextReplica | null = null
  /** Whether what an editor showed ever waited for changes that it had passed over. */
  hadHole = false
  readonly ledger: Ledger = { kept: new Set(), refused: new Set(), unsure: new Set() }
  /** Words that the server acknowledged to this person. */
  readonly acknowledged = new Set<string>()
  /** What the tab left on the shelf. */
  private record: UnsentRecord | null = null
  /** What goes on being sent without a pen. */
  private readonly orphans = new Map<string, Unsent & { clientId: number }>()
  private readonly givenBack = new Set<string>()
  /** Changes that were sent and neither answered nor lost yet, by their number: how often. */
  private readonly underWay = new Map<string, number>()
  private isOnline = true
  private tab = 0
  private words = 0
  private stopFollowing: () => void = () => undefined

  constructor(
    readonly id: string,
    readonly name: string,
    private readonly chance: Chance,
    private readonly around: Surroundings,
    readonly schemaVersion = 1,
  ) {}

  /** Opens the editor: joins the text, and takes up what the tab before left unsent. */
  async open(): Promise<void> {
    this.dieTab()
    const { tab } = this
    const joined = await this.ask((node) => node.join(this.id, this.schemaVersion)).catch(() => null)
    if (!joined || tab !== this.tab) return
    const { clientId } = joined
    const pen = new TextReplica({
      leverId: this.around.texts.leverId,
      personId: this.id,
      joined,
      transport: this.transport(tab),
      keep: (record) => this.keep(tab, record),
      pause: (attempt) => this.around.clock.pause(Math.min(2_000, 50 * 2 ** attempt)),
      spacing: () => Promise.resolve(),
      newId: () => newId(this.chance),
      maxBytes: 64 * 1024,
      onOver: (over, unsent) => Promise.resolve(this.ended(over, unsent, clientId)),
    })
    this.pen = pen
    this.follow(pen, tab)
  }

  /** Types a word that nobody else types, somewhere. */
  type(): void {
    if (!this.pen || this.pen.over.get()) return
    const text = this.pen.doc.getText('body')
    this.words += 1
    // Between words: what would be written into the middle of one could not be found again.
    const space = text.toJSON().indexOf(' ', this.chance.below(text.length + 1))
    text.insert(space + 1, `${this.name}${this.words}x `.toUpperCase())
  }

  /** Erases small letters: they are there for that. */
  erase(): void {
    if (!this.pen || this.pen.over.get()) return
    const text = this.pen.doc.getText('body')
    const at = text.toJSON().search(/[a-z]/)
    if (at >= 0) text.delete(at, 1)
    else text.insert(0, 'abc ')
  }

  cut(): void {
    this.isOnline = false
    this.stopFollowing()
  }

  comeBack(): void {
    this.isOnline = true
    if (this.pen) this.follow(this.pen, this.tab)
  }

  /** The tab dies without a word; what was on the shelf stays there. */
  dieTab(): void {
    this.tab += 1
    this.stopFollowing()
    this.pen = null
    const { record } = this
    this.record = null
    if (record && this.around.broken !== 'drops what is unsent when its tab dies') this.adopt(record)
  }

  /** Whether nothing waits any more. */
  isQuiet(): boolean {
    return this.orphans.size === 0 && (this.pen === null || this.pen.over.get() !== null || this.pen.unsent.get() === 0)
  }

  private keep(tab: number, record: UnsentRecord | null): Promise<void> {
    return new Promise((resolve) => {
      this.around.clock.after(this.chance.between(0, 4), () => {
        if (tab === this.tab) {
          this.record = record
          const updates = record
            ? [...(record.inFlight ? [record.inFlight.update] : []), ...record.waiting.map(({ update }) => update)]
            : []
          updates.flatMap(wordsOf).forEach((word) => this.ledger.kept.add(word))
        }
        resolve()
      })
    })
  }

  private adopt({ clientId, inFlight, waiting }: UnsentRecord): void {
    // What was given back before is known by its number.
    const unsent = [inFlight ?? [], together(waiting, 64 * 1024)]
      .flat()
      .filter(({ operationId }) => !this.givenBack.has(operationId))
    unsent.forEach((push) => this.orphans.set(push.operationId, { ...push, clientId }))
    void this.sendOrphans(unsent.map((push) => ({ ...push, clientId })))
  }

  private async sendOrphans(pushes: readonly (Unsent & { clientId: number })[]): Promise<void> {
    for (const push of pushes) {
      for (let attempt = 0; this.orphans.has(push.operationId); attempt += 1) {
        const outcome = await this.send(push).then(
          () => null,
          (fault: unknown) => fault,
        )
        if (!(outcome instanceof Refusal)) this.orphans.delete(push.operationId)
        else if (!isPassing(outcome)) this.giveBack(push)
        else await this.around.clock.pause(Math.min(2_000, 50 * 2 ** attempt))
      }
    }
  }

  private giveBack({ operationId, update }: Unsent): void {
    this.orphans.delete(operationId)
    this.givenBack.add(operationId)
    // What a tab that died had sent may still arrive, when the right has begun again: then it is there all the same.
    const given = this.underWay.has(operationId) ? this.ledger.unsure : this.ledger.refused
    wordsOf(update).forEach((word) => given.add(word))
  }

  private ended(over: ReplicaOver, unsent: readonly Unsent[], clientId: number): void {
    if (over.kind === 'refused') return unsent.forEach((push) => this.giveBack(push))
    this.adopt({
      leverId: '',
      personId: this.id,
      clientId,
      schemaVersion: this.schemaVersion,
      inFlight: null,
      waiting: unsent,
    })
  }

  private transport(tab: number): ReplicaTransport {
    let last: (Unsent & { clientId: number }) | null = null
    return {
      push: (push) => {
        // A tab that died does nothing any more.
        if (tab !== this.tab) return new Promise(() => undefined)
        const isRepeat = last?.operationId === push.operationId
        const grown = this.around.broken === 'adds to a push that is being sent again' && isRepeat
        last = push
        // Broken: under the same operation id there is suddenly something else.
        return this.send(grown ? { ...push, update: this.grown(push.update) } : push)
      },
      changesAfter: async (number) => {
        const told = await this.ask((node) => node.changesAfter(number))
        if (tab !== this.tab) throw refusal('UNREACHABLE')
        return { ...told, more: false }
      },
    }
  }

  private grown(update: Uint8Array): Uint8Array {
    return Y.mergeUpdates([update, ...(this.record?.waiting ?? []).map((waiting) => waiting.update)])
  }

  private async send(push: Unsent & { clientId: number }): Promise<{ number: number }> {
    const { schemaVersion, id: personId } = this
    const { leverId } = this.around.texts
    const { operationId } = push
    this.underWay.set(operationId, (this.underWay.get(operationId) ?? 0) + 1)
    const answer = await this.ask((node) =>
      node.push({ ...push, leverId, personId, schemaVersion, at: new Date(this.around.clock.now()) }),
    ).finally(() => this.arrived(operationId))
    wordsOf(push.update).forEach((word) => this.acknowledged.add(word))
    return answer
  }

  private arrived(operationId: string): void {
    const left = (this.underWay.get(operationId) ?? 1) - 1
    if (left > 0) this.underWay.set(operationId, left)
    else this.underWay.delete(operationId)
  }

  /** A request over this person's network: it or its answer may be lost, and it may arrive twice. */
  private async ask<Answer>(act: (node: SimulatedNode) => Promise<Answer> | Answer): Promise<Answer> {
    const { clock, nodes, loss } = this.around
    await clock.pause(this.chance.between(1, 30))
    const isLost = () => !this.isOnline || (this.around.isStormy() && this.chance.happens(loss))
    if (isLost()) return this.unreachable()
    const node = this.chance.pick(nodes)
    if (this.around.isStormy() && this.chance.happens(loss))
      void Promise.resolve(node)
        .then(act)
        .catch(() => undefined)
    const answer = await act(node)
    await clock.pause(this.chance.between(1, 30))
    return isLost() ? this.unreachable() : answer
  }

  private async unreachable(): Promise<never> {
    await this.around.clock.pause(200)
    throw refusal('UNREACHABLE')
  }

  private follow(pen: TextReplica, tab: number): void {
    this.stopFollowing()
    const { clock, nodes } = this.around
    const stop = this.chance.pick(nodes).follow((told) => {
      clock.after(this.chance.between(1, 20), () => {
        if (tab !== this.tab || !this.isOnline) return
        const isLost = this.around.isStormy() && this.chance.happens(2 * this.around.loss)
        if (!isLost) this.hear(pen, told)
        if (this.around.isStormy() && this.chance.happens(this.around.loss)) this.hear(pen, told)
      })
    }, pen.number())
    this.stopFollowing = stop
  }

  private hear(pen: TextReplica, told: TextChanges): void {
    // Broken: the number before is not looked at.
    const blind = this.around.broken === 'takes what comes after a hole'
    pen.receive(blind ? { ...told, since: Math.min(told.since, pen.number()) } : told)
    this.hadHole ||= hasHole(pen.doc)
  }

  /** Follows anew, as a page does when its socket is back. */
  refollow(): void {
    if (this.pen && this.isOnline) this.follow(this.pen, this.tab)
  }
}

/** The words in an update that nobody erases. */
function wordsOf(update: Uint8Array): string[] {
  const { structs } = Y.decodeUpdate(update)
  const texts = structs.map((struct) =>
    'content' in struct && struct.content instanceof Y.ContentString ? struct.content.str : '',
  )
  return texts.join(' ').match(/[A-Z]+\d+X/g) ?? []
}
