import { Field, InputType, Int } from 'type-graphql'
import * as v from 'valibot'
import { ID } from '../id-scalar.js'
import { enumCalled } from './enums.js'

/** A schema that both sides share, with its fields. */
export interface InputSchema extends v.GenericSchema {
  entries: v.ObjectEntries
}

type AnySchema = v.ObjectEntries[string]

/** Makes the input of the API from the schema that both sides share: its fields, what may be left out, what each is. */
export function inputType(name: string, schema: InputSchema): new () => object {
  const Input = class {}
  InputType(name, { description: v.getDescription(schema) ?? '' })(Input)
  for (const [field, entry] of Object.entries(schema.entries)) {
    const { base, ...options } = unwrapped(entry)
    const description = v.getDescription(entry) ?? ''
    Field(typeOf(base, `${name}.${field}`), { ...options, description })(Input.prototype, field)
  }
  return Input
}

interface Unwrapped {
  base: AnySchema
  nullable: boolean
  defaultValue?: unknown
}

/** A schema without what says that it may be left out. */
function unwrapped(schema: AnySchema): Unwrapped {
  if (!('wrapped' in schema)) return { base: schema, nullable: false }
  // What has something wrapped is an optional or a nullable schema, or both.
  const { wrapped, default: given = null } = schema as v.NullishSchema<AnySchema, unknown>
  const { base, nullable } = unwrapped(wrapped)
  const isDefault = given !== null && schema.type === 'optional'
  return isDefault ? { base, nullable, defaultValue: given } : { base, nullable: true }
}

/** The type of the API for a schema, asked for when the whole API is put together. */
function typeOf(schema: AnySchema, field: string): () => object {
  switch (schema.type) {
    case 'string':
      return () => (isId(schema) ? ID : String)
    case 'number':
      return () => Int
    case 'boolean':
      return () => Boolean
    case 'picklist':
      return () => enumOf(schema, field)
    case 'array': {
      const item = typeOf((schema as v.ArraySchema<AnySchema, undefined>).item, field)
      return () => [item()]
    }
    case 'object': {
      const Nested = inputType(v.getTitle(schema) ?? '', schema as AnySchema & InputSchema)
      return () => Nested
    }
    default:
      throw new Error(`The API has no type for ${field}: say in api/input-type.ts what a ${schema.type} is there.`)
  }
}

function isId(schema: AnySchema): boolean {
  return (v.getMetadata(schema) as { isId?: boolean }).isId === true
}

function enumOf(schema: AnySchema, field: string): object {
  const name = v.getTitle(schema)
  const known = enumCalled(name ?? '')
  if (known) return known
  throw new Error(
    `The API has no enum for ${field}: register one that is called ${name ?? 'as its schema’s title says'}.`,
  )
}
