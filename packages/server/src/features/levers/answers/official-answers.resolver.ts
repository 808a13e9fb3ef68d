import DataLoader from 'dataloader'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../context.js'
import { LeverType } from '../lever/lever.type.js'
import { OfficialAnswer } from './official-answer.type.js'
import { readAnswers } from './read-answers.js'

/** What the partners of the contract answered to levers. */
@Resolver(() => LeverType)
export class OfficialAnswersResolver {
  @FieldResolver(() => OfficialAnswer, {
    nullable: true,
    description: 'What was answered with the status that it has; null when nothing was, or its words are not shown.',
  })
  async answer(@Root() { id, state }: LeverType, @Ctx() context: Context): Promise<OfficialAnswer | null> {
    if (state !== 'PUBLISHED') return null
    const loader = context.once(
      'official answers',
      () => new DataLoader((ids: readonly string[]) => readAnswers(context.em, ids)),
    )
    return loader.load(id)
  }
}
