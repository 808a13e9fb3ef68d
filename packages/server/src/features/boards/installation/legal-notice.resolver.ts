import { Ctx, Query, Resolver } from 'type-graphql'
import type { Context } from '../../../context.js'
import { LegalNoticeType } from './legal-notice.type.js'
import { readLegalNotice } from './read-legal-notice.js'

/** What the legal pages say of this instance. */
@Resolver()
export class LegalNoticeResolver {
  @Query(() => LegalNoticeType, { description: 'What the legal pages say of this instance.' })
  legalNotice(@Ctx() context: Context): Promise<LegalNoticeType> {
    return readLegalNotice(context)
  }
}
