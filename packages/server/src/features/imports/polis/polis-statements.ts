import { checkedInput } from '@leviers/shared/inputs/checked-input'
import * as inputs from '@leviers/shared/inputs/levers'
import { limits } from '@leviers/shared/limits'
import { excerptOf } from '@leviers/shared/texts'
import { RowFault } from './polis-cells.js'

/** Polis asks for at most so many characters; a longer statement's title is its beginning. */
const titleLength = 140

/** A statement's words as a lever's: the whole of it, and its beginning as a title. Not a word is added. */
export function leverWords(body: string): { title: string; body: string } {
  return { title: excerptOf(body, titleLength), body }
}

/** What stands for words that the deliberation did not publish. */
export const numberedBody = (id: string) => `N° ${id}`

const words = inputs.publishLever.entries

/** Checks a statement as the command that will publish it does. Throws RowFault. */
export function refuseUnusableWords(raw: string): void {
  const { title, body } = leverWords(raw)
  for (const [field, value, schema] of [['body', body, words.body] as const, ['title', title, words.title] as const]) {
    const { faults } = checkedInput(schema, value)
    const [fault] = faults ?? []
    if (!fault) continue
    const details = fault.code === 'TEXT_TOO_LONG' ? { length: raw.length, max: limits.text.body } : {}
    throw new RowFault('REFUSED', { code: fault.code, field, ...details })
  }
}

/** Remembers ids of a file and the lines where they first came. Throws RowFault when one comes again. */
export function makeIdsOnce(reason: 'DUPLICATE_STATEMENT' | 'DUPLICATE_PARTICIPANT') {
  const lines = new Map<string, number>()
  return (id: string, line: number) => {
    const first = lines.get(id)
    if (first !== undefined) throw new RowFault(reason, { id, first })
    lines.set(id, line)
  }
}
