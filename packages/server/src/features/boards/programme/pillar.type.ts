import { Field, Int, ObjectType } from 'type-graphql'
import type { Theme } from './theme.entity.js'
import { ID } from '../../../id-scalar.js'

@ObjectType('Pillar', { description: 'A pillar of the programme: themes stand under it.' })
export class PillarType implements Pick<Theme, 'id' | 'name' | 'colour' | 'isRetired'> {
  @Field(() => ID, { description: 'Its id.' })
  id!: string

  @Field(() => String, { description: 'Its name, as people read it.' })
  name!: string

  @Field(() => String, { description: 'The name of its colour, one of those of themes.' })
  colour!: string

  @Field(() => Int, { description: 'Raised by each edit: given with an edit, it lets nobody overwrite another’s.' })
  revision!: number

  @Field(() => Boolean, { description: 'Whether no theme is put under it any more; those that stand there stay.' })
  isRetired!: boolean
}
