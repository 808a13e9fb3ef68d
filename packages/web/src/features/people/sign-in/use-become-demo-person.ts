import type { Outcome } from '../../../client/outbox/outbox-entry.js'
import {
  BecomeDemoPersonDocument,
  type BecomeDemoPersonMutation,
  type BecomeDemoPersonMutationVariables,
} from './become-demo-person.generated.js'
import { useSessionChange } from '../me/use-session-change.js'

const change = {
  document: BecomeDemoPersonDocument,
  meOf: ({ becomeDemoPerson }: BecomeDemoPersonMutation) => becomeDemoPerson,
}

/** Becomes one of the people of a demonstration. */
export function useBecomeDemoPerson() {
  const give = useSessionChange<BecomeDemoPersonMutation, BecomeDemoPersonMutationVariables>(change)
  return (personId: string): Promise<Outcome<BecomeDemoPersonMutation>> => give({ personId })
}
