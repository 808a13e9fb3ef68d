import { docOf, hasHole } from '../../../packages/server/src/features/coediting/document/text-state.ts'
import { readUpdate } from '../../../packages/server/src/features/coediting/log/read-update.ts'
import type { MemoryTexts } from './memory-texts.ts'
import type { SimulatedPerson } from './simulated-person.ts'

/** Everything that does not hold after a simulated afternoon, in words; nothing when all does. */
export function judge({ texts, people }: { texts: MemoryTexts; people: readonly SimulatedPerson[] }): string[] {
  const { rows, snapshot, snapshotNumber } = texts.reading()
  const doc = docOf({ snapshot, rows: rows.filter(({ number }) => number > snapshotNumber) })
  const text = doc.getText('body').toJSON()
  const words = text.match(/[A-Z]+\d+X/g) ?? []
  return [
    ...(hasHole(doc) ? ['the server waits for changes that it does not have'] : []),
    ...duplicates(words).map((word) => `${word} is there twice`),
    ...duplicates(texts.everything.map((row) => row.operationId)).map((id) => `operation ${id} was applied twice`),
    ...texts.everything.flatMap((row, place) =>
      row.number === place + 1 ? [] : [`number ${row.number} at place ${place + 1}`],
    ),
    ...foreign(texts),
    ...texts.everything
      .filter((row) => !row.mayWrite)
      .map((row) => `change ${row.number} came after the right to write had ended`),
    ...people.flatMap((person) => faultsOf(person, { text, words: new Set(words) })),
  ]
}

interface Truth {
  text: string
  words: ReadonlySet<string>
}

function faultsOf(person: SimulatedPerson, { text, words }: Truth): string[] {
  const { pen, ledger, acknowledged, name } = person
  const shown = pen && pen.over.get() === null ? pen.doc.getText('body').toJSON() : text
  return [
    ...(shown === text ? [] : [`the text of ${name} is not the server's`]),
    ...(person.hadHole ? [`${name} took changes before others that they build on`] : []),
    ...(person.isQuiet() ? [] : [`${name} is still sending`]),
    ...[...acknowledged]
      .filter((word) => !words.has(word))
      .map((word) => `${word} was acknowledged to ${name} and is lost`),
    ...[...ledger.kept]
      .filter((word) => !words.has(word) && !ledger.refused.has(word) && !ledger.unsure.has(word))
      .map((word) => `${word} was on the device of ${name} and is lost`),
    ...[...ledger.refused]
      .filter((word) => words.has(word))
      .map((word) => `${word} was given back to ${name}, and is there`),
  ]
}

/** Changes that bear somebody else's signature. */
function foreign(texts: MemoryTexts): string[] {
  return texts.everything.flatMap((row) =>
    [...(readUpdate(row.update)?.authors.keys() ?? [])]
      .filter((clientId) => texts.whose(clientId) !== row.personId)
      .map((clientId) => `change ${row.number} of ${row.personId} has writing of client ${clientId}`),
  )
}

function duplicates(items: readonly string[]): string[] {
  return items.filter((item, place) => items.indexOf(item) !== place)
}
