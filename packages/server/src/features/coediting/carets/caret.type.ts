import { Field, Int, ObjectType } from 'type-graphql'
import type { CaretsSnapshot, ShownCaret } from '../../../ports/texts.js'
import { PersonType } from '../../people/person.type.js'
import { ID } from '../../../id-scalar.js'

@ObjectType('Caret', { description: 'Where somebody who writes is.' })
export class CaretType implements ShownCaret {
  @Field(() => Int, { description: 'The client id of their editor.' })
  clientId!: number

  personId!: string

  @Field(() => PersonType, { description: 'Who.' })
  person!: PersonType

  @Field(() => String, { description: 'Where their selection begins: a relative position of Yjs in base64.' })
  anchor!: string

  @Field(() => String, { description: 'Where their caret is.' })
  head!: string

  @Field(() => Boolean, { description: 'Whether they typed a moment ago.' })
  isTyping!: boolean
}

@ObjectType('TextCarets', { description: 'Everybody’s carets in a text, whole each time.' })
export class TextCaretsType implements Omit<CaretsSnapshot, 'number' | 'carets'> {
  @Field(() => ID, { description: 'The lever.' })
  leverId!: string

  carets!: readonly ShownCaret[]

  @Field(() => Int, { description: 'How many editors write in it, also those whose carets are not shown.' })
  pens!: number
}
