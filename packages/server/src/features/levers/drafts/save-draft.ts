import * as inputs from '@leviers/shared/inputs/levers'
import type { SqlEntityManager } from '@mikro-orm/sql'
import type { InferOutput } from 'valibot'
import { PublicError } from '../../../errors.js'
import { ID } from '../../../id-scalar.js'
import { wasChanged } from '../../../api/answers.js'
import { defineCommand } from '../../../api/define-command.js'
import { queryOf } from '../../../query.js'
import { seesBoardNow } from '../../boards/readers/read-sees-board.js'
import { personEvent } from '../../people/person-event.js'
import { ownStanding } from '../../people/own-standing.js'
import { draftFields, type Draft, type DraftField } from '../lever/draft.entity.js'
import type { Lever } from '../lever/lever.entity.js'

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
    const { em } = transaction
    const { draftId, boardId, device } = input
    const query = queryOf<typeof Lever>(em)
    const board = await seesBoardNow(transaction, { boardId, personId: actor.personId })
    const published = await query.selectFrom('Lever').select('id').where('id', '=', draftId).executeTakeFirst()
    if (!board || published) throw new PublicError('NOT_FOUND')
    const known = await findDraft(em, draftId)
    if (known && known.person !== actor.personId) throw new PublicError('NOT_FOUND')
    const before = known ?? noDraft
    const changed = draftFields.filter((name) => isOther(input[name], before[name]))
    if (known && changed.length === 0) return null
    refuseOvertaken(before, input, changed)
    const revision = before.revision + 1
    const saved = { ...before, ...Object.fromEntries(changed.map((name) => [name, input[name]])) }
    const changes = Object.fromEntries(changed.map((name) => [name, { revision, device }]))
    await writeDraft(em, {
      ...saved,
      id: draftId,
      board: boardId,
      revision,
      person: actor.personId,
      updatedAt: at,
      fieldChanges: { ...before.fieldChanges, ...changes },
    })
    return { data: { draftId, ...(device ? { device } : {}) } }
  },
})

type SavedDraft = Pick<Draft, DraftField | 'revision' | 'fieldChanges'>

const noDraft: SavedDraft = {
  title: '',
  body: '',
  finding: '',
  action: '',
  themeIds: [],
  neighbourhoodCodes: [],
  revision: 0,
  fieldChanges: {},
}

/** A draft, which nobody else changes until the end of the transaction. */
function findDraft(em: SqlEntityManager, draftId: string) {
  return queryOf<typeof Draft>(em)
    .selectFrom('Draft')
    .select([...draftFields, 'person', 'revision', 'fieldChanges'])
    .where('id', '=', draftId)
    .forUpdate()
    .executeTakeFirst()
}

function isOther(given: unknown, known: unknown): boolean {
  return given !== undefined && JSON.stringify(given) !== JSON.stringify(known)
}

/** Whoever does not say what they had read sends the draft as it is to be. */
function refuseOvertaken(
  { fieldChanges, revision }: SavedDraft,
  { base, device }: Pick<InferOutput<typeof inputs.saveDraft>, 'base' | 'device'>,
  changed: readonly DraftField[],
): void {
  if (base === null) return
  const isOvertaken = (name: DraftField) => {
    const last = fieldChanges[name]
    return last !== undefined && last.revision > base && (last.device === null || last.device !== device)
  }
  if (changed.some(isOvertaken)) throw new PublicError('REVISION_CHANGED', { revision })
}

interface WrittenDraft extends SavedDraft {
  id: string
  board: string
  person: string
  updatedAt: Date
}

async function writeDraft(em: SqlEntityManager, draft: WrittenDraft): Promise<void> {
  const { id: _id, board: _board, person: _person, ...written } = draft
  const saved = await queryOf<typeof Draft>(em)
    .insertInto('Draft')
    .values(draft)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(written).whereRef('Draft.person', '=', 'excluded.person'),
    )
    .returning('id')
    .execute()
  // Somebody else's, made at this very moment.
  if (saved.length === 0) throw new PublicError('NOT_FOUND')
}
