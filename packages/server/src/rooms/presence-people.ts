import type { Logger } from '../logger.js'
import type { Bell } from '../cluster/bell.js'

export interface PeopleParts {
  bell: Bell
  logger: Logger
  /** Which of some people let themselves be shown. */
  readShown(ids: readonly string[]): Promise<ReadonlySet<string>>
}

interface Known {
  sockets: number
  isShown: boolean
  isSure: boolean
  stopListening: () => void
}

/** Of those who are on one board, who lets themselves be named. Nobody is until it is known. */
export class PresencePeople {
  private readonly people = new Map<string, Known>()

  /** `onUnsure` is called when someone's choice to be shown may have changed. */
  constructor(
    private readonly parts: PeopleParts,
    private readonly onUnsure: () => void,
  ) {}

  /** One more socket of a person; the returned function says that it is gone. */
  add(personId: string): () => void {
    const person = this.known(personId)
    person.sockets += 1
    return () => {
      person.sockets -= 1
      if (person.sockets > 0) return
      person.stopListening()
      this.people.delete(personId)
    }
  }

  mayBeNamed(personId: string): boolean {
    return this.people.get(personId)?.isShown ?? false
  }

  /** Rereads the choices marked unsure, in one statement. */
  async refresh(): Promise<void> {
    const unsure = [...this.people].filter(([, { isSure }]) => !isSure)
    if (unsure.length === 0) return
    // Before the read, so that a change meanwhile marks it unsure again.
    for (const [, person] of unsure) person.isSure = true
    try {
      const shown = await this.parts.readShown(unsure.map(([id]) => id))
      for (const [id, person] of unsure) person.isShown = shown.has(id)
    } catch {
      this.parts.logger.warn('who may be named could not be read, trying again')
      for (const [, person] of unsure) Object.assign(person, { isSure: false, isShown: false })
    }
  }

  /** Marks all choices unsure: the next refresh rereads them. */
  markUnsure(): void {
    this.people.forEach((person) => Object.assign(person, { isSure: false }))
  }

  private known(personId: string): Known {
    const before = this.people.get(personId)
    if (before) return before
    const person: Known = { sockets: 0, isShown: false, isSure: false, stopListening: () => undefined }
    person.stopListening = this.parts.bell.listen(personId, () => {
      person.isSure = false
      this.onUnsure()
    })
    this.people.set(personId, person)
    return person
  }
}
