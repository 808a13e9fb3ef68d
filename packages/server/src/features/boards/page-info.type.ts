import { Field, ObjectType } from 'type-graphql'

@ObjectType({ description: 'Where a page of a list ends.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there is another page.' })
  hasNextPage!: boolean

  @Field(() => String, {
    nullable: true,
    description: 'Give it as "after" to have the next page; null on an empty page.',
  })
  endCursor!: string | null
}
