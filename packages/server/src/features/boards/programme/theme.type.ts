import { Field, Int, ObjectType } from 'type-graphql'
import type { Theme } from './theme.entity.js'
import { ID } from '../../../id-scalar.js'

@ObjectType('Theme', { description: 'A theme of the programme.' })
export class ThemeType implements Pick<Theme, 'id' | 'name' | 'colour' | 'isRetired'> {
  @Field(() => ID, { description: 'Its id.' })
  id!: string

  @Field(() => String, { description: 'Its name, as people read it.' })
  name!: string

  @Field(() => String, {
    description: 'The name of its colour: brique, ocre, olive, sapin, lagon, azur, violet or prune.',
  })
  colour!: string

  @Field(() => ID, { nullable: true, description: 'The pillar that it stands under.' })
  pillarId?: string | null | undefined

  @Field(() => Int, { description: 'Raised by each edit: given with an edit, it lets nobody overwrite another’s.' })
  revision!: number

  @Field(() => Boolean, { description: 'Whether it is no longer offered; levers that bear it keep it.' })
  isRetired!: boolean
}
