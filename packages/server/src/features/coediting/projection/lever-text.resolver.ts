import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../context.js'
import { LeverType } from '../../levers/lever/lever.type.js'
import { TextShareType } from './contributor.type.js'
import { LeverTextType } from './lever-text.type.js'
import { readLeverText } from './read-lever-text.js'
import { readTextShares } from './read-text-shares.js'
import { textMarkdown } from '../document/text-markdown.js'

/** A lever's text as everybody reads it. */
@Resolver(() => LeverType)
export class LeverTextResolver {
  @FieldResolver(() => LeverTextType, {
    description: 'Its text with its form, for reading; empty when its words are not shown.',
  })
  text(@Root() lever: LeverType, @Ctx() context: Context): Promise<LeverTextType> {
    return readLeverText(context, lever)
  }
}

/** What a text is beside its HTML. */
@Resolver(() => LeverTextType)
export class LeverTextFormsResolver {
  @FieldResolver(() => String, {
    description: 'As Markdown, for simple mode: give it back as "base" with what was changed in it.',
  })
  markdown(@Root() { node }: LeverTextType): string {
    return textMarkdown(node())
  }

  @FieldResolver(() => [TextShareType], {
    description: 'Who wrote how much of it as it is now, the most first; none when its words are not shown.',
  })
  async shares(@Root() { leverId, isShown }: LeverTextType, @Ctx() context: Context): Promise<TextShareType[]> {
    return isShown ? readTextShares(context, leverId) : []
  }
}
