import * as v from 'valibot'
import { emailAddress } from './email-address.js'
import { limits } from '../limits.js'
import { cleanLine, cleanText, hasVisibleText } from '../texts.js'

/** What inputs are made of. A message is a refusal code. */

export const tooLong = <Text extends string>(max: number) =>
  v.maxLength<Text, number, 'TEXT_TOO_LONG'>(max, 'TEXT_TOO_LONG')
/** In one form: RFC 4122 allows capitals, and the libraries of some languages write them. */
export const uuid = v.pipe(v.string(), v.uuid('BAD_INPUT'), v.toLowerCase())
const anyLine = v.pipe(v.string(), v.transform(cleanLine))
export const anyText = v.pipe(v.string(), v.transform(cleanText))
export const line = (max: number) => v.pipe(anyLine, v.check(hasVisibleText, 'TEXT_MISSING'), tooLong(max))
export const text = (max: number) => v.pipe(anyText, v.check(hasVisibleText, 'TEXT_MISSING'), tooLong(max))
const emptyAsNull = (value: string) => (hasVisibleText(value) ? value : null)
/** What pages set beside a body that was vouched for is nobody's to write. */
const withoutTicks = (value: string) => cleanLine(value.replace(/[\u2611\u2705\u2713\u2714\u{1F5F8}]\uFE0F?/gu, ''))
const nameLine = v.pipe(v.string(), v.transform(withoutTicks))
export const name = (max: number) => v.pipe(nameLine, v.check(hasVisibleText, 'TEXT_MISSING'), tooLong(max))
export const optionalName = (max: number) =>
  v.optional(v.nullable(v.pipe(nameLine, tooLong(max), v.transform(emptyAsNull))), null)
export const textOrNull = (max: number) => v.nullable(v.pipe(anyText, tooLong(max), v.transform(emptyAsNull)))
export const optionalText = (max: number) => v.optional(textOrNull(max), null)
export const optionalLine = (max: number) =>
  v.optional(v.nullable(v.pipe(anyLine, tooLong(max), v.transform(emptyAsNull))), null)
const looseText = (max: number) => v.pipe(anyText, tooLong(max))
export const loose = (max: number) => v.optional(looseText(max), '')
/** What is absent stays as it is. */
export const draftTexts = (max: Record<'title' | 'body' | 'finding' | 'action', number>) => ({
  title: v.optional(looseText(max.title)),
  body: v.optional(looseText(max.body)),
  finding: v.optional(looseText(max.finding)),
  action: v.optional(looseText(max.action)),
})
const distinct = <Item>(items: Item[]) => [...new Set(items)]
export const ids = (most: number) => v.pipe(v.array(uuid), v.transform(distinct), v.maxLength(most, 'BAD_INPUT'))
export const codes = (most: number) =>
  v.pipe(
    v.array(v.pipe(v.string(), v.maxLength(20, 'BAD_INPUT'))),
    v.transform(distinct),
    v.maxLength(most, 'BAD_INPUT'),
  )
export const count = v.pipe(
  v.number(),
  v.integer('BAD_INPUT'),
  v.minValue(0, 'BAD_INPUT'),
  v.maxValue(2 ** 31 - 1, 'BAD_INPUT'),
)

export const email = v.pipe(
  v.string(),
  tooLong(limits.text.email),
  v.rawTransform<string, string>(({ dataset, addIssue, NEVER }) => {
    const read = emailAddress(dataset.value)
    if ('email' in read) return read.email
    addIssue({ message: read.fault })
    return NEVER
  }),
)
