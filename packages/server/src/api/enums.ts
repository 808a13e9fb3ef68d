import { registerEnumType } from 'type-graphql'

type EnumOptions = Parameters<typeof registerEnumType>[1]

const enums = new Map<string, object>()

/** Registers an enum of the API, under the name that the shared schemas of inputs call it by in their titles. */
export function registerEnum(values: object, options: EnumOptions): void {
  registerEnumType(values, options)
  enums.set(options.name, values)
}

/** The enum of the API with this name, if there is one. */
export function enumCalled(name: string): object | undefined {
  return enums.get(name)
}
