import type * as inputs from '@leviers/shared/inputs/programme'
import type { InferOutput } from 'valibot'
import { refuseWrongDays } from '../editing/refuse-wrong-days.js'

type PhaseInput = InferOutput<typeof inputs.addPhase>

/** What a phase is made of, as an administrator said it. Throws PHASE_ENDS_BEFORE. */
export function phaseOfInput({ operationId: _operation, ...fields }: PhaseInput): Omit<PhaseInput, 'operationId'> {
  refuseWrongDays(fields)
  return fields
}
