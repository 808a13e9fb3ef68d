import { Field, ObjectType } from 'type-graphql'
import type { Neighbourhood } from './neighbourhood.entity.js'
import { ID } from '../../../id-scalar.js'

@ObjectType('Neighbourhood', { description: 'A neighbourhood of the contract (quartier prioritaire).' })
export class NeighbourhoodType implements Pick<Neighbourhood, 'code' | 'name' | 'communes' | 'isRetired'> {
  @Field(() => ID, { description: 'Its official code.' })
  code!: string

  @Field(() => String, { description: 'Its name.' })
  name!: string

  @Field(() => String, { description: 'The town or towns that it lies in.' })
  communes!: string

  @Field(() => Boolean, { description: 'Whether it is no longer offered; levers and people keep it.' })
  isRetired!: boolean
}
