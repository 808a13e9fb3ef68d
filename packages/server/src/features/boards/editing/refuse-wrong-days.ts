import { PublicError } from '../../../errors.js'

/** A phase ends on the day when it begins, or later. Throws PHASE_ENDS_BEFORE. */
export function refuseWrongDays({ startsOn, endsOn }: { startsOn: string; endsOn: string }): void {
  if (endsOn < startsOn) throw new PublicError('PHASE_ENDS_BEFORE')
}
