import type * as inputs from '@leviers/shared/inputs/programme'
import type { InferOutput } from 'valibot'

type IdentityInput = Omit<InferOutput<typeof inputs.editProgramme>, 'operationId' | 'state'>
type Optional = 'presentationEn' | 'period' | 'contact'

/** What a programme says of itself, as an administrator said it: what they left out is not there. */
export function identityOfInput(
  input: IdentityInput,
): Omit<IdentityInput, Optional> & Partial<Record<Optional, string>> {
  const { name, territory, presentation, presentationEn, period, contact } = input
  return {
    name,
    territory,
    presentation,
    ...(presentationEn === null ? {} : { presentationEn }),
    ...(period === null ? {} : { period }),
    ...(contact === null ? {} : { contact }),
  }
}
