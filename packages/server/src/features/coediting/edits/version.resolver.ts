import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../context.js'
import { LeverRevisionType } from '../../levers/lever/lever-revision.type.js'
import { ContributorType } from '../projection/contributor.type.js'
import { textHtml } from '../document/text-html.js'
import { versionContributors } from './version-contributors.js'
import { fingerprintOf, nodeOfVersion, sealedText, versionWords } from './version-words.js'

/** A version: its text with its form, who wrote what is new in it, and what proves that it is this one. */
@Resolver(() => LeverRevisionType)
export class VersionResolver {
  @FieldResolver(() => String, { description: 'Its text as HTML, made as Lever.text is.' })
  async html(@Root() key: LeverRevisionType, @Ctx() context: Context): Promise<string> {
    return textHtml(nodeOfVersion(await versionWords(context, key))).html
  }

  @FieldResolver(() => String, {
    description: 'SHA-256 of sealedText (UTF-8) in hexadecimal: what positions given on this version were given on.',
  })
  async fingerprint(@Root() key: LeverRevisionType, @Ctx() context: Context): Promise<string> {
    return fingerprintOf(await versionWords(context, key))
  }

  @FieldResolver(() => String, {
    description: 'Everything that it says as one text, always the same for the same words.',
  })
  async sealedText(@Root() key: LeverRevisionType, @Ctx() context: Context): Promise<string> {
    return sealedText(await versionWords(context, key))
  }

  @FieldResolver(() => [ContributorType], {
    description:
      'Who wrote what is new in it, those who changed most first; who saved it when nobody wrote in its text.',
  })
  contributors(
    @Root() { leverId, revision }: LeverRevisionType,
    @Ctx() context: Context,
    @Arg('after', () => Int, {
      nullable: true,
      description: 'The number of an earlier version: then of everything since that one. Else of this version alone.',
    })
    after: number | null,
  ): Promise<ContributorType[]> {
    return versionContributors(context, { leverId, revision, after: after ?? revision - 1 })
  }
}
