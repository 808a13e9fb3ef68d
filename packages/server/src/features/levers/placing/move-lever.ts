import * as inputs from '@leviers/shared/inputs/levers'
import type { InferOutput } from 'valibot'
import { PublicError } from '../../../errors.js'
import { defineCommand } from '../../../api/define-command.js'
import { boardEvent } from '../../boards/board-event.js'
import { boardOfLever, findOpenLever, leverStanding } from '../lever/lever-in-transaction.js'
import type { Lever } from '../lever/lever.entity.js'
import { aboutMove } from './about-move.js'
import { placeLever } from './place-lever.js'
import { refuseUnknownPlacing } from './placing.js'

const LeverMoved = boardEvent('LeverMoved', {
  audience: 'PUBLIC',
  description: 'A lever was moved to another place in the order of its board, to another theme, or both.',
  about: aboutMove,
  exported: 'moveLever',
})

/** Someone moves a lever to another place in the order of its board, to another theme, or both at once. */
export const moveLever = defineCommand({
  name: 'moveLever',
  input: inputs.moveLever,
  event: LeverMoved,
  description: 'Moves a lever (moderators, and its author); null when it stands there already.',
  imported: 'moderation',
  streamOf: boardOfLever,
  placeOf: (input) => input.leverId,
  standingOf: leverStanding,
  async change(transaction, { actor, input }) {
    const lever = await findOpenLever(transaction, input)
    refuseWhenChanged(lever, input)
    const themeIds = newThemes(lever, input)
    await refuseUnknownPlacing(transaction, { themeIds: themeIds ?? [] }, { actor, before: lever })
    const place = await placeLever(transaction, lever, input)
    if (!themeIds && !place) return null
    if (themeIds) transaction.em.assign(lever, { themeIds, detailsRevision: lever.detailsRevision + 1 })
    if (place) transaction.em.assign(lever, { position: place.position })
    const { position, detailsRevision: revision } = lever
    const data = { position, revision, ...placeData(place), ...(themeIds ? { themeIds } : {}) }
    return { leverId: lever.id, data }
  },
})

/** A move that takes another one back is only for the lever as that one left it. */
function refuseWhenChanged(lever: Lever, { position, revision }: InferOutput<typeof inputs.moveLever>): void {
  if ((position ?? lever.position) !== lever.position) throw new PublicError('LEVER_MOVED')
  if ((revision ?? lever.detailsRevision) !== lever.detailsRevision) {
    throw new PublicError('REVISION_CHANGED', { revision: lever.detailsRevision })
  }
}

/** The themes of the lever after the move: another first one, or exactly those wished for. Null: as before. */
function newThemes(lever: Lever, { themeId, themeIds }: InferOutput<typeof inputs.moveLever>): string[] | null {
  const wished = themeIds ?? (themeId === undefined ? lever.themeIds : withFirstTheme(lever.themeIds, themeId))
  return JSON.stringify(wished) === JSON.stringify(lever.themeIds) ? null : wished
}

function withFirstTheme([, ...others]: readonly string[], themeId: string | null): string[] {
  return themeId === null ? [] : [...new Set([themeId, ...others])]
}

function placeData(place: Awaited<ReturnType<typeof placeLever>>) {
  if (!place) return {}
  const { afterId, beforeId, rearranged } = place
  return { afterId, beforeId, ...(rearranged ? { rearranged } : {}) }
}
