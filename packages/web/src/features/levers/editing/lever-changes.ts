import type { LeverDetails } from './lever-conflict.js'
import type { DetailFields } from '../model/lever-fields.js'

/** The details of a lever that a form shows. */
function detailsOf({ title, finding, action, themeIds, neighbourhoodCodes }: DetailFields): LeverDetails {
  return { title, finding: finding || null, action: action || null, themeIds, neighbourhoodCodes }
}

/** What of the details is not as the form showed it when it was opened. */
export function changedDetails(begun: DetailFields, fields: DetailFields): Partial<LeverDetails> {
  const before = Object.entries(detailsOf(begun))
  const after = Object.entries(detailsOf(fields))
  return Object.fromEntries(
    after.filter(([, value], place) => JSON.stringify(value) !== JSON.stringify(before[place]?.[1])),
  )
}

/** The fields of a form with other details in them. */
export function fieldsWith(fields: DetailFields, { finding, action, ...details }: Partial<LeverDetails>): DetailFields {
  return {
    ...fields,
    ...details,
    ...(finding === undefined ? {} : { finding: finding ?? '' }),
    ...(action === undefined ? {} : { action: action ?? '' }),
  }
}
