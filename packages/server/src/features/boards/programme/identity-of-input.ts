import type * as inputs from '@leviers/shared/inputs/programme'
import type { TimeZone } from '@leviers/shared/time-zones'
import type { InferOutput } from 'valibot'

type IdentityInput = Omit<InferOutput<typeof inputs.editProgramme>, 'operationId' | 'state' | 'revision'>
type Optional = 'presentationEn' | 'period' | 'contact'

/** What a programme says of itself, as an administrator said it: what they left out is not there. */
export function identityOfInput(
  input: IdentityInput,
): Omit<IdentityInput, Optional | 'timeZone'> & Partial<Record<Optional, string>> & { timeZone?: TimeZone } {
  const { name, territory, presentation, presentationEn, period, contact, timeZone } = input
  return {
    name,
    territory,
    presentation,
    ...(presentationEn === null ? {} : { presentationEn }),
    ...(period === null ? {} : { period }),
    ...(contact === null ? {} : { contact }),
    ...(timeZone ? { timeZone } : {}),
  }
}
