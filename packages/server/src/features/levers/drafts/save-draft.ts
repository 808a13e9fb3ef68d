import * as inputs from '@leviers/shared/inputs/levers'
import type { InferOutput } from 'valibot'
import { PublicError } from '../../../errors.js'
import { ID } from '../../../id-scalar.js'
import { wasChanged } from '../../../api/answers.js'
import { defineCommand } from '../../../api/define-command.js'
import type { Transaction } from '../../../commands/command.js'
import { personEvent } from '../../people/person-event.js'
import { ownStanding } from '../../people/own-standing.js'

const DraftSaved = personEvent('DraftSaved', {
  audience: 'PERSON',
  description: 'A draft was saved: read it again.',
  fields: {
    draftId: { type: () => ID, description: 'The draft.' },
    device: { type: () => ID, nullable: true, description: 'The page that saved it, as it named itself.' },
  },
})

/**
 * Someone's words so far for a lever that is not published: only they see them. They may write on several devices at once:
 * each sends the fields that it changed, and the revision that it had read. Null when nothing changed; REVISION_CHANGED, and
 * nothing is saved, when another device has changed one of these fields since.
 */
export const saveDraft = defineCommand({
  name: 'saveDraft',
  input: inputs.saveDraft,
  event: DraftSaved,
  description: 'Saves what I changed of a draft; false when nothing changed, or an older answer is repeated.',
  asks: 'The draft.',
  answer: wasChanged,
  streamOf: (_sql, _input, actor) => Promise.resolve(actor.personId),
  standingOf: ownStanding,
  async change(transaction, { actor, input, at }) {
    const { draftId, boardId, device } = input
    const [board] = await transaction.rows('select id from board where id = $1', [boardId])
    const [published] = await transaction.rows('select id from lever where id = $1', [draftId])
    if (!board || published) throw new PublicError('NOT_FOUND')
    const known = await findDraft(transaction, draftId)
    if (known && known.personId !== actor.personId) throw new PublicError('NOT_FOUND')
    const before = known ?? noDraft
    const changed = fieldNames.filter((name) => isOther(input[name], before[name]))
    if (known && changed.length === 0) return null
    refuseOvertaken(before, input, changed)
    const revision = before.revision + 1
    const saved = { ...before, ...Object.fromEntries(changed.map((name) => [name, input[name]])) }
    const changes = Object.fromEntries(changed.map((name) => [name, { revision, device }]))
    await writeDraft(transaction, {
      ...saved,
      draftId,
      boardId,
      revision,
      personId: actor.personId,
      at,
      fieldChanges: { ...before.fieldChanges, ...changes },
    })
    return { data: { draftId, ...(device ? { device } : {}) } }
  },
})

const fieldNames = ['title', 'body', 'finding', 'action', 'themeIds', 'neighbourhoodCodes'] as const
type FieldName = (typeof fieldNames)[number]

interface DraftRow {
  title: string
  body: string
  finding: string
  action: string
  themeIds: readonly string[]
  neighbourhoodCodes: readonly string[]
  revision: number
  /** In which revision each field last changed, and on which device. */
  fieldChanges: Partial<Record<FieldName, { revision: number; device: string | null }>>
}

const noDraft: DraftRow = {
  title: '',
  body: '',
  finding: '',
  action: '',
  themeIds: [],
  neighbourhoodCodes: [],
  revision: 0,
  fieldChanges: {},
}

async function findDraft(
  transaction: Transaction,
  draftId: string,
): Promise<(DraftRow & { personId: string }) | undefined> {
  const [draft] = await transaction.rows<DraftRow & { personId: string }>(
    `select person_id as "personId", title, body, finding, action, theme_ids as "themeIds",
       neighbourhood_codes as "neighbourhoodCodes", revision, field_changes as "fieldChanges"
     from draft where id = $1 for update`,
    [draftId],
  )
  return draft
}

function isOther(given: unknown, known: unknown): boolean {
  return given !== undefined && JSON.stringify(given) !== JSON.stringify(known)
}

/** Whoever does not say what they had read sends the draft as it is to be. */
function refuseOvertaken(
  { fieldChanges, revision }: DraftRow,
  { base, device }: Pick<InferOutput<typeof inputs.saveDraft>, 'base' | 'device'>,
  changed: readonly FieldName[],
): void {
  if (base === null) return
  const isOvertaken = (name: FieldName) => {
    const last = fieldChanges[name]
    return last !== undefined && last.revision > base && (last.device === null || last.device !== device)
  }
  if (changed.some(isOvertaken)) throw new PublicError('REVISION_CHANGED', { revision })
}

interface WrittenDraft extends DraftRow {
  draftId: string
  boardId: string
  personId: string
  at: Date
}

async function writeDraft(transaction: Transaction, draft: WrittenDraft): Promise<void> {
  const { draftId, personId, boardId, title, body, finding, action, themeIds, neighbourhoodCodes, revision } = draft
  const [fieldChanges, updatedAt] = [JSON.stringify(draft.fieldChanges), draft.at.toISOString()]
  const fields = [title, body, finding, action, themeIds, neighbourhoodCodes]
  const saved = await transaction.rows(
    `insert into draft (id, person_id, board_id, title, body, finding, action, theme_ids, neighbourhood_codes, revision,
       field_changes, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8::uuid[], $9::text[], $10, $11::jsonb, $12)
     on conflict (id) do update set title = excluded.title, body = excluded.body, finding = excluded.finding,
       action = excluded.action, theme_ids = excluded.theme_ids, neighbourhood_codes = excluded.neighbourhood_codes,
       revision = excluded.revision, field_changes = excluded.field_changes, updated_at = excluded.updated_at
     where draft.person_id = excluded.person_id returning id`,
    [draftId, personId, boardId, ...fields, revision, fieldChanges, updatedAt],
  )
  // Somebody else's, made at this very moment.
  if (saved.length === 0) throw new PublicError('NOT_FOUND')
}
