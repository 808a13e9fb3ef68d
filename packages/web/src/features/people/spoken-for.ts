import type { Person_PersonFragment } from './person.generated.js'

/** In whose name a waiting command says something: whoever names a body is of that one. */
export const spokenFor = ({ input }: { input: object }, { organisation }: Person_PersonFragment) =>
  'organisationId' in input && input.organisationId && organisation ? { name: organisation, isVouched: true } : null
