import { checkedInput, type FieldFault } from '@leviers/shared/inputs/checked-input'
import { addNeighbourhood } from '@leviers/shared/inputs/neighbourhoods'
import { namedDetails } from '@leviers/shared/inputs/named-details'
import { refusalSentence } from '@leviers/shared/refusals/refusals'
import type { Locale } from '@leviers/shared/roles'
import { foldText } from '@leviers/shared/texts'
import { newId } from '../../../client/base/new-id.js'
import type { Place } from './neighbourhoods-csv.js'
import type { ReadPlace } from './read-neighbourhoods.js'

export type PreviewRow = ReadPlace &
  (
    | { kind: 'ADDED' | 'SAME' }
    | { kind: 'CHANGED'; before: Place }
    | { kind: 'WRONG'; sentences: readonly string[] }
    /** The code, or the name, is that of another one. */
    | { kind: 'TWICE'; other: Place }
  )

/** What a list would change, row by row, by the rules of the server. */
export function previewList(
  rows: readonly ReadPlace[],
  { known, locale }: { known: readonly Place[]; locale: Locale },
): PreviewRow[] {
  const inList = new Set(rows.map(({ code }) => code.trim().toUpperCase()))
  const before = new Map(known.map((one) => [one.code, one]))
  const taken = new Map<string, Place>()
  const named = new Map(known.filter(({ code }) => !inList.has(code)).map((one) => [spelt(one.name), one]))
  return rows.map((row) => {
    const { line, ...raw } = row
    const { value, faults } = checkedInput(addNeighbourhood, { operationId: newId(), ...raw })
    if (!value) return { ...row, kind: 'WRONG', sentences: faults.map((fault) => sentenceOf(fault, locale)) }
    const { code, name, communes } = value
    const place = { line, code, name, communes }
    const other = taken.get(code) ?? named.get(spelt(name))
    if (other) return { ...place, kind: 'TWICE', other }
    taken.set(code, place)
    named.set(spelt(name), place)
    return compared(place, before.get(code))
  })
}

function compared(place: ReadPlace, before: Place | undefined): PreviewRow {
  if (!before) return { ...place, kind: 'ADDED' }
  const isSame = before.name === place.name && before.communes === place.communes
  return isSame ? { ...place, kind: 'SAME' } : { ...place, kind: 'CHANGED', before }
}

function sentenceOf({ code, ...details }: FieldFault, locale: Locale): string {
  return refusalSentence(code, locale, namedDetails(details, locale))
}

/** As the server compares names: their letters and digits alone. */
function spelt(name: string): string {
  return (
    foldText(name)
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? name
  )
}
