import { Field, Int, ObjectType } from 'type-graphql'
import type { Node } from 'prosemirror-model'
import type { OutlineEntry } from '../document/text-html.js'
import { ID } from '../../../id-scalar.js'

@ObjectType('OutlineEntry', { description: 'A heading of a text.' })
export class OutlineEntryType implements OutlineEntry {
  @Field(() => String, { description: 'The id of its element in the HTML.' })
  id!: string

  @Field(() => Int, { description: 'Its level: 2 or 3.' })
  level!: number

  @Field(() => String, { description: 'Its words.' })
  title!: string
}

@ObjectType('LeverText', { description: 'A lever’s text with its form, as everybody reads it.' })
export class LeverTextType {
  leverId!: string
  /** Whether its lever's words are shown. */
  isShown!: boolean

  @Field(() => String, {
    description: 'As HTML, made by the server: every word is escaped, links lead to https, http and mailto only.',
  })
  html!: string

  @Field(() => [OutlineEntryType], { description: 'Its headings, in order.' })
  outline!: OutlineEntryType[]

  @Field(() => Boolean, {
    description: 'Whether nobody can write in it because something in it cannot be shown; what is read is then older.',
  })
  isFrozen!: boolean

  @Field(() => [ID], { description: 'The comments about a passage whose words are still there.' })
  threads!: string[]

  /** The document itself. */
  node!: () => Node
}
