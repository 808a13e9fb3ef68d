import { inputs, type InputOf } from '@leviers/shared/inputs/inputs'
import { PublicError } from '../../../errors.js'
import { defineCommand } from '../../../commands/define-command.js'
import { boardOfLever, findOpenLever, leverStanding } from '../lever/lever-in-transaction.js'
import type { Lever } from '../lever/lever.entity.js'
import { placeLever } from './place-lever.js'
import { refuseUnknownPlacing } from './placing.js'

/** Someone moves a lever to another place in the order of its board, to another theme, or both at once. */
export const moveLever = defineCommand({
  name: 'moveLever',
  schema: inputs.moveLever,
  streamOf: boardOfLever,
  placeOf: (input) => input.leverId,
  standingOf: leverStanding,
  async change(transaction, { input }) {
    const lever = await findOpenLever(transaction, input)
    refuseWhenChanged(lever, input)
    const themeIds = newThemes(lever, input)
    await refuseUnknownPlacing(transaction, { themeIds: themeIds ?? [], neighbourhoodCodes: [] })
    const place = await placeLever(transaction, lever, input)
    if (!themeIds && !place) return null
    if (themeIds) transaction.em.assign(lever, { themeIds, detailsRevision: lever.detailsRevision + 1 })
    if (place) transaction.em.assign(lever, { position: place.position })
    const { position, detailsRevision: revision } = lever
    const data = { position, revision, ...placeSaid(place), ...(themeIds ? { themeIds } : {}) }
    return { kind: 'LeverMoved', leverId: lever.id, data }
  },
})

/** A move that takes another one back is only for the lever as that one left it. */
function refuseWhenChanged(lever: Lever, { position, revision }: InputOf<'moveLever'>): void {
  if ((position ?? lever.position) !== lever.position) throw new PublicError('LEVER_MOVED')
  if ((revision ?? lever.detailsRevision) !== lever.detailsRevision) {
    throw new PublicError('REVISION_CHANGED', { revision: lever.detailsRevision })
  }
}

/** The themes of the lever after the move: another first one, or exactly those wished for. Null: as before. */
function newThemes(lever: Lever, { themeId, themeIds }: InputOf<'moveLever'>): string[] | null {
  const wished = themeIds ?? (themeId === undefined ? lever.themeIds : withFirstTheme(lever.themeIds, themeId))
  return JSON.stringify(wished) === JSON.stringify(lever.themeIds) ? null : wished
}

function withFirstTheme([, ...others]: readonly string[], themeId: string | null): string[] {
  return themeId === null ? [] : [...new Set([themeId, ...others])]
}

function placeSaid(place: Awaited<ReturnType<typeof placeLever>>) {
  if (!place) return {}
  const { afterId, beforeId, rearranged } = place
  return { afterId, beforeId, ...(rearranged ? { rearranged } : {}) }
}
