import * as inputs from '@leviers/shared/inputs/coediting'
import { Arg, Ctx, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql'
import { inputType } from '../../../api/input-type.js'
import type { Context } from '../../../context.js'
import { changesAfter, followText, type TextArgs } from './follow-text.js'
import { joinText } from './join-text.js'
import { JoinedTextType } from './joined-text.type.js'
import { pushTextChange } from './push-text-change.js'
import { PushedTextChangeType } from './pushed-change.type.js'
import { shownChanges, TextChangesPageType, TextChangesType } from './text-changes.type.js'
import type { TextDelta } from '../log/text-delta.js'
import { ID } from '../../../id-scalar.js'

const JoinTextInput = inputType('JoinTextInput', inputs.joinText)
const PushTextChangeInput = inputType('PushTextChangeInput', inputs.pushTextChange)

/** Texts as editors write them: begin, send what was typed, follow what others type. */
@Resolver()
export class TextResolver {
  @Mutation(() => JoinedTextType, { description: 'Begins to write in a lever’s text.' })
  async joinText(
    @Ctx() context: Context,
    @Arg('input', () => JoinTextInput, { description: 'What to do.' }) input: unknown,
  ): Promise<JoinedTextType> {
    const { clientId, text } = await joinText(context, input)
    return { clientId, text: shownChanges(text) }
  }

  @Mutation(() => PushedTextChangeType, {
    description: 'Sends what was written; answered when it is on disk. The same again is answered the same.',
  })
  pushTextChange(
    @Ctx() context: Context,
    @Arg('input', () => PushTextChangeInput, { description: 'What was written.' }) input: unknown,
  ): Promise<PushedTextChangeType> {
    return pushTextChange(context, input)
  }

  @Query(() => TextChangesPageType, {
    name: 'textChanges',
    description:
      'What happened to a text after a cursor (those who may write in it): for networks that block sockets, and for what was missed.',
  })
  async textChangesAfter(
    @Ctx() context: Context,
    @Arg('leverId', () => ID, { description: 'The lever.' }) leverId: string,
    @Arg('after', () => String, { description: 'The cursor to continue after.' }) after: string,
  ): Promise<TextChangesPageType> {
    const delta = await changesAfter(context, { leverId, after })
    const shown = delta && shownChanges(delta)
    return { events: shown ? [shown] : [], cursor: shown?.cursor ?? after, more: false }
  }

  @Subscription(() => TextChangesType, {
    description:
      'What happened to a text after a cursor and what happens from now on, without gap, in one order (those who may write in it).',
    // TypeGraphQL leaves these untyped; they are the context and the arguments of the method below.
    subscribe: ({ context, args }) => followText(context as Context, args as TextArgs),
  })
  textChanges(
    @Root() delta: TextDelta,
    @Arg('leverId', () => ID, { description: 'The lever.' }) _leverId: string,
    @Arg('after', () => String, { description: 'The cursor to continue after.' }) _after: string,
  ): TextChangesType {
    return shownChanges(delta)
  }
}
