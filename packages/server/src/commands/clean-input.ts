import { checkedInput, type FieldFault } from '@leviers/shared/inputs/checked-input'
import type { GenericSchema, InferOutput } from 'valibot'
import { PublicError } from '../errors.js'

/** Parses an input with its schema. Throws the PublicError of its first fault. */
export function cleanInput<Schema extends GenericSchema>(schema: Schema, raw: unknown): InferOutput<Schema> {
  const { value, faults } = checkedInput(schema, raw)
  if (faults) throw refusalOfFaults(faults)
  return value
}

function refusalOfFaults([first]: readonly FieldFault[]): PublicError {
  if (!first) return new PublicError('BAD_INPUT', { field: '' })
  const { code, ...details } = first
  return new PublicError(code, details)
}
