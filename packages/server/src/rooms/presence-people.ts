import type { Logger } from '../logger.js'
import type { Bell } from '../cluster/bell.js'

/** Of those who are here, who lets themselves be named. Nobody is until it is known. */
export interface PresencePeople {
  /** One more socket of a person; the returned function says that it is gone. */
  add(personId: string): () => void
  mayBeNamed(personId: string): boolean
  /** Reads what is not known or may have changed: one statement. */
  refresh(): Promise<void>
  /** Everything may have changed. */
  doubt(): void
}

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

/** Makes it for one board; `onDoubt` is called when someone's choice may have changed. */
export function makePresencePeople({ bell, logger, readShown }: PeopleParts, onDoubt: () => void): PresencePeople {
  const people = new Map<string, Known>()

  function known(personId: string): Known {
    const before = people.get(personId)
    if (before) return before
    const person: Known = { sockets: 0, isShown: false, isSure: false, stopListening: () => undefined }
    person.stopListening = bell.listen(personId, () => {
      person.isSure = false
      onDoubt()
    })
    people.set(personId, person)
    return person
  }

  return {
    add(personId) {
      const person = known(personId)
      person.sockets += 1
      return () => {
        person.sockets -= 1
        if (person.sockets > 0) return
        person.stopListening()
        people.delete(personId)
      }
    },
    mayBeNamed: (personId) => people.get(personId)?.isShown ?? false,
    async refresh() {
      const unsure = [...people].filter(([, { isSure }]) => !isSure)
      if (unsure.length === 0) return
      // Before reading: whatever changes meanwhile is then read again.
      for (const [, person] of unsure) person.isSure = true
      try {
        const shown = await readShown(unsure.map(([id]) => id))
        for (const [id, person] of unsure) person.isShown = shown.has(id)
      } catch {
        logger.warn('who may be named could not be read, trying again')
        for (const [, person] of unsure) Object.assign(person, { isSure: false, isShown: false })
      }
    },
    doubt: () => people.forEach((person) => Object.assign(person, { isSure: false })),
  }
}
