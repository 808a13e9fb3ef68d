import * as v from 'valibot'
import type { RefusalCode } from '../refusals/refusals.js'

/** What is wrong with one field: its name, the code of the reason, the lengths that its sentence needs. */
export interface FieldFault {
  field: string
  code: RefusalCode
  length?: number
  max?: number
}

export type CheckedInput<Value> = { value: Value; faults: null } | { value: null; faults: FieldFault[] }

/** An input parsed and cleaned by its schema, or every fault found in it, one a field. */
export function checkedInput<Schema extends v.GenericSchema>(
  schema: Schema,
  raw: unknown,
): CheckedInput<v.InferOutput<Schema>> {
  const parsed = v.safeParse(schema, raw, { abortPipeEarly: true })
  if (parsed.success) return { value: parsed.output, faults: null }
  return { value: null, faults: parsed.issues.map(faultOf) }
}

const codesOfSchemas = new Set<string>([
  'TEXT_MISSING',
  'TEXT_TOO_LONG',
  'BAD_EMAIL',
  'EMAIL_BEFORE_AT',
  'BAD_DATE',
  'SIRET_WRONG',
  'BAD_CODE_OF_PLACE',
  'BAD_LOGO',
  'LOGO_TOO_LARGE',
])

function faultOf(issue: v.BaseIssue<unknown>): FieldFault {
  const key = issue.path?.[0]?.key
  const field = typeof key === 'string' ? key : ''
  // A schema's messages are refusal codes; any other message is valibot's own, for a value of the wrong kind.
  const code = codesOfSchemas.has(issue.message) ? (issue.message as RefusalCode) : 'BAD_INPUT'
  if (code !== 'TEXT_TOO_LONG' || typeof issue.input !== 'string') return { field, code }
  return { field, code, length: issue.input.length, max: Number(issue.requirement) }
}
