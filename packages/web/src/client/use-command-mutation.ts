import type { ApolloCache, DocumentNode, RefetchQueriesInclude, Unmasked } from '@apollo/client'
import { useMutation } from '@apollo/client/react'
import { NotGiven } from './apollo/leviers-link.js'
import type { AnyCommand, Command, Outcome } from './outbox/outbox-entry.js'
import { Refusal } from './request/refusal.js'
import { useWhileShown, type Submit } from './use-command.js'

interface CacheChange<Input, Result> {
  /** Changes of the cache what the answer does not change by itself. */
  update?: (cache: ApolloCache, answer: { result: Unmasked<Result>; input: Input }) => void
  /** What of the cache is read anew, because only the server knows. */
  refetch?: RefetchQueriesInclude
}

/** Gives a command through Apollo Client: the outbox sends it, and what is answered is in the cache. */
export function useCommandMutation<Input extends object, Result>(
  command: Command<Input, Result>,
  document: DocumentNode,
  { update, refetch }: CacheChange<Input, Result> = {},
): Submit<Input, Result> {
  const whileShown = useWhileShown()
  const [mutate] = useMutation<Record<string, Result>, { input: Input }>(document)
  return async (input, options) => {
    const outcome: Outcome<unknown> = await mutate({
      variables: { input },
      context: { command: command as AnyCommand, options: whileShown(options) },
      ...(refetch && { refetchQueries: refetch }),
      update(cache, { data }) {
        // The field of a mutation has the name of its command.
        if (data) update?.(cache, { result: Object.values(data)[0] as Unmasked<Result>, input })
      },
    }).then(({ data }) => ({ status: 'acknowledged', result: data?.[command.name] }), outcomeOf)
    // What is acknowledged is what the command's document answers.
    return outcome as Outcome<Result>
  }
}

/** What became of a command that was not acknowledged; anything else is a bug and is thrown. */
function outcomeOf(fault: unknown): Outcome<never> {
  if (fault instanceof Refusal) return { status: 'refused', refusal: fault }
  if (fault instanceof NotGiven) return fault.outcome
  throw fault
}
