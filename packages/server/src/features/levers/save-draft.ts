import { inputs } from '@leviers/shared/inputs'
import { PublicError } from '../../errors.js'
import { defineCommand } from '../../events/define-command.js'
import { ownStanding } from '../people/own-standing.js'

/** Someone's words so far for a lever that is not published: only they see them. */
export const saveDraft = defineCommand({
  name: 'saveDraft',
  schema: inputs.saveDraft,
  streamOf: (_sql, _input, actor) => Promise.resolve(actor.personId),
  standingOf: ownStanding,
  async change(transaction, { actor, input, at }) {
    const { draftId, boardId, title, body, finding, action, themeIds, neighbourhoodCodes } = input
    const [board] = await transaction.rows('select id from board where id = $1', [boardId])
    const [published] = await transaction.rows('select id from lever where id = $1', [draftId])
    if (!board || published) throw new PublicError('NOT_FOUND')
    const [saved] = await transaction.rows<{ person_id: string }>(
      `insert into draft (id, person_id, board_id, title, body, finding, action, theme_ids, neighbourhood_codes, revision,
         updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8::uuid[], $9::text[], 1, $10)
       on conflict (id) do update set title = excluded.title, body = excluded.body, finding = excluded.finding,
         action = excluded.action, theme_ids = excluded.theme_ids, neighbourhood_codes = excluded.neighbourhood_codes,
         revision = draft.revision + 1, updated_at = excluded.updated_at
       where draft.person_id = excluded.person_id returning person_id`,
      [draftId, actor.personId, boardId, title, body, finding, action, themeIds, neighbourhoodCodes, at.toISOString()],
    )
    if (!saved) throw new PublicError('NOT_FOUND')
    return { kind: 'DraftSaved', data: { draftId } }
  },
})
