import type { Person_PersonFragment } from './person.generated.js'

/** Who gives a command, and the bodies in whose name they may write. */
export type MandateHolder = Person_PersonFragment & {
  mandates?: readonly { organisation: { id: string; name: string } }[]
}

/** In whose name a waiting command says something: whoever names a body is of that one. */
export function spokenFor({ input }: { input: object }, { mandates = [] }: MandateHolder) {
  const body =
    'organisationId' in input
      ? mandates.find(({ organisation }) => organisation.id === input.organisationId)
      : undefined
  return body ? { organisationId: body.organisation.id, name: body.organisation.name, isVouched: true } : null
}
