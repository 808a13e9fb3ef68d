import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  buildSchema,
  GraphQLBoolean,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql'
import { fieldAccess, type Access } from './field-access.ts'

/** One field of the API and who is given it. */
export interface ApiField {
  /** Type.field */
  name: string
  type: string
  field: GraphQLField<unknown, unknown>
  access: Access | null
}

export const apiSchema = buildSchema(
  readFileSync(fileURLToPath(new URL('../../packages/server/schema.graphql', import.meta.url)), 'utf8'),
)

/** Type.field → who, as the table has it; a field that it has twice is there twice. */
export const tableLines: [name: string, access: Access][] = Object.entries(fieldAccess).flatMap(([type, groups]) =>
  // The keys of a line of the table are accesses.
  (Object.entries(groups) as [Access, string][]).flatMap(([access, fields]) =>
    fields.split(' ').map((field): [string, Access] => [`${type}.${field}`, access]),
  ),
)

/** What to give to arguments and inputs, by their names. */
export type Known = Record<string, string | number | undefined>

const table = new Map(tableLines)

/** Every field of every type of the API. */
export const apiFields: ApiField[] = Object.values(apiSchema.getTypeMap())
  .filter((type) => !type.name.startsWith('__'))
  .filter((type) => isObjectType(type) || isInterfaceType(type))
  .flatMap((type) =>
    Object.values(type.getFields()).map((field) => {
      const name = `${type.name}.${field.name}`
      return { name, type: type.name, field, access: table.get(name) ?? null }
    }),
  )

/** Whether a type is somebody's own through and through. */
export function isOwn(type: string): boolean {
  const fields = apiFields.filter((one) => one.type === type)
  return fields.length > 0 && fields.every(({ access }) => access === 'SELF')
}

/** The name of the type that a field gives. */
export function givenBy({ field }: ApiField): string {
  return getNamedType(field.type).name
}

/** Whether only mutations give a type: whoever is given it has just done something. */
export function isOnlyAnswer(type: string): boolean {
  const givers = apiFields.filter((one) => givenBy(one) === type)
  return givers.length > 0 && givers.every((one) => one.type === 'Mutation')
}

/** The field as it is asked for: with its arguments from what is known by their names, and one field of what it gives. */
export function asked({ field }: ApiField, known: Known): string {
  const args = field.args
    .filter(({ type }) => isNonNullType(type))
    .map(({ name, type }) => `${name}: ${literal(type, name, known)}`)
  const inner = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }'
  return `${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${inner}`
}

function literal(type: GraphQLInputType, name: string, known: Known): string {
  if (isNonNullType(type)) return literal(type.ofType, name, known)
  if (isListType(type)) return '[]'
  if (type === GraphQLBoolean) return 'true'
  if (isEnumType(type)) return String(known[name] ?? type.getValues()[0]?.name)
  if (!isInputObjectType(type)) return JSON.stringify(known[name] ?? (type.toString() === 'Int' ? 1 : 'un mot'))
  const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type))
  return `{ ${fields.map((field) => `${field.name}: ${literal(field.type, field.name, known)}`).join(', ')} }`
}
