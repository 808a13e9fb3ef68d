import * as inputs from '@leviers/shared/inputs/programme'
import { defineCommand } from '../../../api/define-command.js'
import { ownStanding } from '../../people/own-standing.js'
import { aboutProgramme } from '../programme/about-programme.js'
import { programmeEvent } from '../programme/programme-event.js'
import { programmeOf } from '../programme/programme-of.js'
import { LegalNotice } from './legal-notice.entity.js'
import { LegalNoticeType } from './legal-notice.type.js'
import { readLegalNotice } from './read-legal-notice.js'

const LegalNoticeEdited = programmeEvent('LegalNoticeEdited', {
  audience: 'PUBLIC',
  description: 'The legal pages say something else: they are read again.',
  about: aboutProgramme,
})

/** An administrator says what the legal pages need to be told. */
export const editLegalNotice = defineCommand({
  name: 'editLegalNotice',
  input: inputs.editLegalNotice,
  event: LegalNoticeEdited,
  description: 'Says what the legal pages need to be told (administrators).',
  answer: { type: () => LegalNoticeType, of: readLegalNotice },
  streamOf: programmeOf,
  standingOf: ownStanding,
  async change(transaction, { streamId, input: { operationId: _operation, ...words } }) {
    const { em } = transaction
    const before = await readLegalNotice(transaction)
    if (Object.entries(words).every(([key, value]) => before[key as keyof typeof words] === value)) return null
    await em.upsert(LegalNotice, { programme: streamId, ...words })
    return { data: {} }
  },
})
