import * as v from 'valibot'
import { emailAddress } from './email-address.js'
import { hideReasons } from '../hide-reasons.js'
import { limits } from '../limits.js'
import { capabilityLevels } from '../phases.js'
import { collegeCodePattern, locales } from '../roles.js'
import { cleanLine, cleanText, hasVisibleText } from '../texts.js'

/** What inputs are made of. A message is a refusal code. */

/** A field that says what it is, in the API too. */
export const described = <const Schema extends v.GenericSchema>(schema: Schema, description: string) =>
  v.pipe(schema, v.description(description))

/** How long a text may be, in a description. */
export const atMost = (characters: number) => `at most ${new Intl.NumberFormat('en').format(characters)} characters`

/** One of a list; `name` is that of the enum in the API. */
export const oneOf = <const Options extends readonly string[]>(name: string, options: Options) =>
  v.pipe(v.picklist(options, 'BAD_INPUT'), v.title(name))

/** In the API a text that names a thing is an ID. */
const isId = v.metadata<string, { readonly isId: true }>({ isId: true })

export const tooLong = <Text extends string>(max: number) =>
  v.maxLength<Text, number, 'TEXT_TOO_LONG'>(max, 'TEXT_TOO_LONG')
/** In one form: RFC 4122 allows capitals, and the libraries of some languages write them. */
export const uuid = v.pipe(v.string(), v.uuid('BAD_INPUT'), v.toLowerCase(), isId)
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
export const looseLine = (max: number) => v.pipe(anyLine, tooLong(max))
export const looseText = (max: number) => v.pipe(anyText, tooLong(max))
export const loose = (max: number) => v.optional(looseText(max), '')
/** A day of the calendar, such as "2026-02-28". */
export const day = v.pipe(
  v.string(),
  v.isoDate('BAD_DATE'),
  // Null for what is no day, such as the 31st of June.
  v.check((value) => String(new Date(`${value}T12:00:00Z`).toJSON()).startsWith(value), 'BAD_DATE'),
)
const distinct = <Item>(items: Item[]) => [...new Set(items)]
export const ids = (most: number) => v.pipe(v.array(uuid), v.transform(distinct), v.maxLength(most, 'BAD_INPUT'))
export const codes = (most: number) =>
  v.pipe(
    v.array(v.pipe(v.string(), v.maxLength(20, 'BAD_INPUT'), isId)),
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

const operationId = described(uuid, 'A UUID made by the sender: the same one again gives the same answer.')

/** What a command accepts, the same on a form, on the server and in the API: with the id of the operation. */
export const input = <const Entries extends v.ObjectEntries>(description: string, entries: Entries) =>
  v.pipe(v.object({ operationId, ...entries }), v.description(description))

/** What is asked for by something that is no command: it leaves nothing in a log. */
export const request = <const Entries extends v.ObjectEntries>(description: string, entries: Entries) =>
  v.pipe(v.object(entries), v.description(description))

export const optional = <const Schema extends v.GenericSchema>(schema: Schema, description: string) =>
  described(v.optional(v.nullable(schema), null), description)

export const onLever = { leverId: described(uuid, 'The lever.') }
export const onComment = { commentId: described(uuid, 'The comment.') }

export const moderating = {
  reason: described(oneOf('HideReason', hideReasons), 'By which rule.'),
  motive: described(text(limits.text.reason), `The public motive, ${atMost(limits.text.reason)}.`),
}

/** Of words that a body says through one of its members. Absent where it is not said, as the language is. */
export const onBehalfOf = {
  organisationId: described(
    v.nullish(uuid),
    'The body in whose name it is written, of which one is a member; none: in one’s own.',
  ),
}
/** Absent where it is not said: what was sent before it was asked for is still the same. */
export const writtenLocale = described(
  v.nullish(oneOf('Locale', locales)),
  'The language that it is written in; none is its writer’s own.',
)
export const spokenLocale = described(v.optional(oneOf('Locale', locales), 'FR'), 'The language to speak to them in.')
/** Whether there is one of that code is asked where it is used. */
export const collegeCode = v.pipe(v.string(), v.regex(collegeCodePattern, 'BAD_INPUT'), isId)
export const neighbourhoodCode = optional(
  v.pipe(v.string(), v.maxLength(20, 'BAD_INPUT'), isId),
  'Their neighbourhood.',
)

/** Absent where it is not said: an edit of a program that knows no revisions counts as ever. */
export const editedRevision = {
  revision: described(v.nullish(count), 'The revision that whoever edits had before them: another one is refused.'),
}

const level = (what: string) => described(oneOf('Capability', capabilityLevels), what)

/** When a phase, or a board of its own days, is open. */
export const days = {
  startsOn: described(day, 'Its first day, such as "2026-11-23", in the programme’s time zone.'),
  endsOn: described(day, 'Its last day, included, not before the first.'),
}

/** What it then lets people do. */
export const capabilities = {
  createLever: level('Proposing levers.'),
  editLever: level('Changing levers.'),
  comment: level('Commenting.'),
  vote: level('Giving one’s position.'),
  seeResults: level(
    'Seeing the results: when OFF, the end of five minutes does not show them; for now boards always do.',
  ),
}
