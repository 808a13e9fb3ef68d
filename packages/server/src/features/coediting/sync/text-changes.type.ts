import { Field, Int, ObjectType } from 'type-graphql'
import { cursorOf } from '../../../log/cursor.js'
import type { TextDelta } from '../log/text-delta.js'
import { ID } from '../../../id-scalar.js'

@ObjectType('TextChanges', {
  description:
    'What happened to a lever’s text from one number to another, in order; or the whole of it. To be merged with Yjs: nothing is lost when it is heard twice.',
})
export class TextChangesType {
  @Field(() => ID, { description: 'The lever.' })
  leverId!: string

  @Field(() => Int, {
    description: 'The number before the first change in it. If it is not known, ask for what is missing.',
  })
  since!: number

  @Field(() => Int, { description: 'The number of the last change in it.' })
  number!: number

  @Field(() => String, { description: 'Give it as "after" to continue from here.' })
  cursor!: string

  @Field(() => [String], { description: 'Yjs updates of the first encoding, in base64, in order.' })
  updates!: string[]

  @Field(() => Boolean, { description: 'Whether these are not changes but all there is.' })
  isWhole!: boolean
}

@ObjectType('TextChangesPage', { description: 'A page of what happened to a lever’s text.' })
export class TextChangesPageType {
  @Field(() => [TextChangesType], { description: 'What happened, in order.' })
  events!: TextChangesType[]

  @Field(() => String, { description: 'Give it as "after" to continue.' })
  cursor!: string

  @Field(() => Boolean, { description: 'Whether there is more already.' })
  more!: boolean
}

/** Changes as programs read them. */
export function shownChanges({ leverId, epoch, since, number, updates, isWhole }: TextDelta): TextChangesType {
  return Object.assign(new TextChangesType(), {
    leverId,
    since,
    number,
    cursor: cursorOf({ epoch, number }),
    updates: updates.map((update) => Buffer.from(update).toString('base64')),
    isWhole,
  })
}
