import { Field, Int, ObjectType } from 'type-graphql'
import type { Board } from './board.entity.js'
import { ID } from '../../id-scalar.js'

@ObjectType('Board', { description: 'A board (tableau): levers that people propose, discuss and vote on together.' })
export class BoardType implements Pick<
  Board,
  'id' | 'slug' | 'title' | 'description' | 'attribution' | 'leverCount' | 'commentCount' | 'voteCount'
> {
  @Field(() => ID, { description: 'Its id.' })
  id!: string

  @Field(() => String, { description: 'Its name in addresses.' })
  slug!: string

  @Field(() => String, { description: 'Its title.' })
  title!: string

  @Field(() => String, { description: 'What it is about; may be empty.' })
  description!: string

  @Field(() => String, {
    nullable: true,
    description: 'Where its content comes from, when it was imported: to be shown with it.',
  })
  attribution!: string | null

  @Field(() => Int, { description: 'How many levers it shows.' })
  leverCount!: number

  @Field(() => Int, { description: 'How many comments it shows: of levers that it shows.' })
  commentCount!: number

  @Field(() => Int, { description: 'How many positions people hold on the levers that it shows.' })
  voteCount!: number
}
