import type { Sql } from '../../../sql.js'
import { LegalNotice } from './legal-notice.entity.js'
import { LegalNoticeType } from './legal-notice.type.js'

const emptyNotice = {
  publisher: '',
  director: '',
  host: '',
  legalBasis: '',
  dataContact: '',
  accessibility: 'NOT_ASSESSED',
  accessibilityGaps: '',
  accessibilityContact: '',
} as const

/** What the legal pages say of this instance, as it is in the database. */
export async function readLegalNotice({ em }: Pick<Sql, 'em'>): Promise<LegalNoticeType> {
  const [notice] = await em.find(LegalNotice, {}, { limit: 1, disableIdentityMap: true })
  const { programme: _programme, ...words } = notice ?? { programme: null, ...emptyNotice }
  return Object.assign(new LegalNoticeType(), words)
}
