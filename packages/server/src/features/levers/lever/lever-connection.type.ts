import { Field, Int, ObjectType } from 'type-graphql'
import { PageInfo } from '../../boards/page-info.type.js'
import { LeverMatch } from './lever-match.type.js'
import { LeverType } from './lever.type.js'

@ObjectType({ description: 'One of the list, with its place in it.' })
export class LeverEdge {
  @Field(() => String, { description: 'Its place: give it as "after" to have what follows.' })
  cursor!: string

  @Field(() => LeverType, { description: 'It.' })
  node!: LeverType

  @Field(() => LeverMatch, { nullable: true, description: 'In a search: where it has what was searched for.' })
  match!: LeverMatch | null
}

@ObjectType({ description: 'A page of levers.' })
export class LeverConnection {
  @Field(() => Int, { description: 'How many there are in all, on every page.' })
  totalCount!: number

  @Field(() => [LeverEdge], { description: 'The page.' })
  edges!: LeverEdge[]

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo
}
