import 'reflect-metadata'
import { Field, ObjectType } from 'type-graphql'

/** A field of the API, and what it is. */
export interface ShownField {
  type: () => object
  description: string
  nullable?: boolean
}

export type ShownFields = Record<string, ShownField>

/** Makes a type of the API that implements an interface: the same as a decorated class. */
export function objectType<Base extends object>(
  base: (abstract new () => Base) & { prototype: Base },
  name: string,
  { description, fields }: { description: string; fields: ShownFields },
): new () => Base {
  // An interface of the API is an abstract class without abstract members.
  const Type = class extends (base as Function as new () => object) {} as new () => Base
  ObjectType(name, { description, implements: base })(Type)
  for (const [field, { type, ...options }] of Object.entries(fields)) Field(type, options)(Type.prototype, field)
  return Type
}
