import { Field, ObjectType } from 'type-graphql'
import { PageInfo } from '../../boards/page-info.type.js'
import { LeverRevisionType } from './lever-revision.type.js'

@ObjectType({ description: 'One of the list, with its place in it.' })
export class LeverRevisionEdge {
  @Field(() => String, { description: 'Its place: give it as "after" to have what follows.' })
  cursor!: string

  @Field(() => LeverRevisionType, { description: 'It.' })
  node!: LeverRevisionType
}

@ObjectType({ description: 'A page of revisions of a lever, newest first.' })
export class LeverRevisionConnection {
  @Field(() => [LeverRevisionEdge], { description: 'The page.' })
  edges!: LeverRevisionEdge[]

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo
}
