import * as inputs from '@leviers/shared/inputs/coediting'
import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root, Subscription } from 'type-graphql'
import { inputType } from '../../../api/input-type.js'
import type { Context } from '../../../context.js'
import type { CaretsSnapshot, ShownCaret } from '../../../ports/texts.js'
import type { PeopleById } from '../../people/person-cache.js'
import { CaretType, TextCaretsType } from './caret.type.js'
import { followCarets } from './follow-carets.js'
import { holdSeat, type SeatArgs } from '../sync/hold-seat.js'
import { moveCaret } from './move-caret.js'
import { SeatType } from '../sync/seat.type.js'
import { ID } from '../../../id-scalar.js'

const MoveCaretInput = inputType('MoveCaretInput', inputs.moveCaret)

/** Who writes in a text now, and where. */
@Resolver(() => TextCaretsType)
export class CaretsResolver {
  @Subscription(() => SeatType, {
    description: 'Holds one’s editor open as long as it is followed: whether one may write, and when that ends.',
    // TypeGraphQL leaves these untyped; they are the context and the arguments of the method below.
    subscribe: ({ context, args }) => holdSeat(context as Context, args as SeatArgs),
  })
  textPen(
    @Root() state: SeatType,
    @Arg('leverId', () => ID, { description: 'The lever.' }) _leverId: string,
    @Arg('clientId', () => Int, { description: 'The client id that joinText gave.' }) _clientId: number,
  ): SeatType {
    return state
  }

  @Mutation(() => Boolean, {
    description: 'Shows the others where one’s caret is: best effort. False when one’s editor is not held open here.',
  })
  moveCaret(
    @Ctx() context: Context,
    @Arg('input', () => MoveCaretInput, { description: 'Where it is.' }) input: unknown,
  ): Promise<boolean> {
    return moveCaret(context, input)
  }

  @Subscription(() => TextCaretsType, {
    description: 'Everybody’s carets in a text from now on, whole each time, at most ten times a second.',
    // TypeGraphQL leaves these untyped; they are the context and the arguments of the method below.
    subscribe: ({ context, args }) => followCarets(context as Context, String(args.leverId)),
  })
  textCarets(
    @Root() snapshot: CaretsSnapshot,
    @Arg('leverId', () => ID, { description: 'The lever.' }) leverId: string,
  ): TextCaretsType {
    return Object.assign(new TextCaretsType(), snapshot, { leverId })
  }

  @FieldResolver(() => [CaretType], { description: 'Those of people who let themselves be shown.' })
  async carets(@Root() { carets }: { carets: readonly ShownCaret[] }, @Ctx() { texts }: Context): Promise<CaretType[]> {
    // What startTexts gave to the carets: the application only knows that they are objects.
    const people = (await texts.carets.people(carets.map(({ personId }) => personId))) as PeopleById
    return carets.flatMap((caret) => {
      const person = people.get(caret.personId)
      return person ? [Object.assign(new CaretType(), caret, { person })] : []
    })
  }
}
