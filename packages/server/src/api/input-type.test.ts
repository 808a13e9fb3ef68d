import { described, ids, input, oneOf, optional, uuid } from '@leviers/shared/inputs/input-parts'
import { GraphQLInputObjectType } from 'graphql'
import { buildSchema, Query, registerEnumType, Resolver } from 'type-graphql'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import type { CommandInput } from '../commands/command.js'
import { defineCommand } from './define-command.js'
import { registerEnum } from './enums.js'
import { inputType, type InputSchema } from './input-type.js'
import { mutationsOf } from './mutations.js'

// Another copy of the server in this process has its own: TypeGraphQL keeps both.
registerEnumType({ RED: 'RED', BLUE: 'BLUE' }, { name: 'Colour' })
const Colour = { RED: 'RED', BLUE: 'BLUE' }
registerEnum(Colour, { name: 'Colour' })

const place = v.pipe(v.object({ block: described(v.pipe(v.number(), v.integer()), 'Where.') }), v.title('PlaceInput'))
const painted = input('Something to paint.', {
  leverId: described(uuid, 'The lever.'),
  colour: described(v.optional(oneOf('Colour', ['RED', 'BLUE']), 'RED'), 'In which colour.'),
  others: described(v.optional(ids(3), []), 'What else.'),
  isWet: described(v.boolean(), 'Whether it is wet.'),
  place: optional(place, 'Only there.'),
  words: described(v.optional(v.string()), 'What is written on it.'),
})

const neverAsked = () => Promise.reject(new Error('never asked'))
const nothing = () => Promise.resolve(null)

/** A command with an input; which of the policies it has is of no matter here. */
const commandWith = <Schema extends InputSchema & CommandInput>(schema: Schema) =>
  defineCommand<Schema>({
    name: 'moveLever',
    input: schema,
    description: 'Paints.',
    answer: { type: () => Boolean, of: () => true },
    streamOf: () => Promise.resolve(''),
    standingOf: neverAsked,
    change: nothing,
  })

@Resolver()
class Asking {
  @Query(() => Boolean)
  isThere(): boolean {
    return true
  }

  @Query(() => Colour)
  colour(): string {
    return Colour.RED
  }
}

test('the API’s input says of each field what the shared schema says: its type, what may be left out, what it is', async () => {
  const schema = await buildSchema({ resolvers: [mutationsOf([commandWith(painted)]), Asking], validate: false })
  const made = schema.getType('MoveLeverInput')
  const fields = made instanceof GraphQLInputObjectType ? Object.values(made.getFields()) : []
  expect(made?.description).toBe('Something to paint.')
  expect(
    fields.map(({ name, type, defaultValue, description }) => [name, String(type), defaultValue, description]),
  ).toEqual([
    ['operationId', 'ID!', undefined, 'A UUID made by the sender: the same one again gives the same answer.'],
    ['leverId', 'ID!', undefined, 'The lever.'],
    ['colour', 'Colour!', 'RED', 'In which colour.'],
    ['others', '[ID!]!', [], 'What else.'],
    ['isWet', 'Boolean!', undefined, 'Whether it is wet.'],
    ['place', 'PlaceInput', undefined, 'Only there.'],
    ['words', 'String', undefined, 'What is written on it.'],
  ])
  expect(String(schema.getType('PlaceInput')?.toConfig().name)).toBe('PlaceInput')
})

test('an enum that the API does not have is asked for by its name', async () => {
  const odd = input('Something odd.', { shape: described(oneOf('Shape', ['ROUND']), 'Its shape.') })
  await expect(buildSchema({ resolvers: [mutationsOf([commandWith(odd)]), Asking], validate: false })).rejects.toThrow(
    'The API has no enum for MoveLeverInput.shape: register one that is called Shape.',
  )
})

test.each([[{ at: v.date() }, 'The API has no type for OddInput.at: say in api/input-type.ts what a date is there.']])(
  'what the API has no type for is refused with what to do: %o',
  (entries, sentence) => {
    // Not one of the shared parts.
    const schema = v.object(entries) as unknown as InputSchema
    expect(() => inputType('OddInput', schema)).toThrow(sentence)
  },
)
