import { Field, ObjectType } from 'type-graphql'

@ObjectType({ description: 'The words of a hidden lever or comment.' })
export class HiddenText {
  @Field(() => String, { nullable: true, description: 'A lever’s title; a comment has none.' })
  title!: string | null

  @Field(() => String, { description: 'The text.' })
  body!: string
}
