import { ApolloLink, Observable } from '@apollo/client'
import type { Observer } from 'rxjs'
import { print } from '@apollo/client/utilities'
import type { FeedClient } from '../feed/feed-client.js'
import type { Follow } from '../feed/follow.js'
import type { SubmitOptions } from '../outbox/submit-options.js'
import type { Outbox } from '../outbox/outbox.js'
import type { AnyCommand, Command, Outcome } from '../outbox/outbox-entry.js'
import { askAgain, type Asking } from '../request/ask-again.js'
import { Refusal } from '../request/refusal.js'
import type { TextDocument } from '../request/text-document.js'

type Fields = Record<string, unknown>
type Numbered = { cursor: string }

/** What whoever asks through Apollo tells the link. */
export interface LinkContext {
  /** Called with why there is no answer yet, and with null once there is one. */
  onTrouble?: (refusal: Refusal | null) => void
  /** Sent once, without retries: the caller retries. */
  isAskedOnce?: boolean
  /** Of a subscription: how the same is read where sockets are blocked. */
  poll?: Follow<Numbered>['poll']
  /** Of a mutation: the command that it is, and how it is given. */
  command?: AnyCommand
  options?: SubmitOptions
}

declare module '@apollo/client' {
  export interface DefaultContext extends LinkContext {}
}

export interface LinkParts extends Asking {
  outbox: Pick<Outbox, 'submit'>
  feed: Pick<FeedClient, 'follow'>
}

/** A command that was neither acknowledged nor refused: it waits for its person to sign in, or another took its place. */
export class NotGiven extends Error {
  constructor(readonly outcome: Outcome<never>) {
    super(`a command that is ${outcome.status}`)
  }
}

/**
 * How Apollo Client reaches the server: a query is asked as everything else is, until it is answered or refused; a
 * mutation is a command of the outbox, hence kept on the device, sent again under its number, and acknowledged once; a
 * subscription follows a stream from its variable "after" on, over the one socket or by polling.
 */
export function leviersLink(parts: LinkParts): ApolloLink {
  return new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        if (operation.operationType === 'subscription') return follow(parts, operation, observer)
        const leaving = new AbortController()
        const answer = isMutation(operation) ? give(parts, operation) : ask(parts, operation, leaving.signal)
        answer.then(
          (data) => {
            if (data) observer.next({ data })
            observer.complete()
          },
          (fault: unknown) => observer.error(fault),
        )
        return () => leaving.abort()
      }),
  )
}

function isMutation({ operationType }: ApolloLink.Operation): boolean {
  return operationType === 'mutation'
}

/** The text of a document that Apollo printed answers what its caller's document says. */
const textOf = ({ query }: ApolloLink.Operation) => print(query) as TextDocument<Fields, Fields>

/** The answer to a query; null after it was cancelled. */
async function ask(parts: LinkParts, operation: ApolloLink.Operation, signal: AbortSignal): Promise<Fields | null> {
  const { onTrouble, isAskedOnce }: LinkContext = operation.getContext()
  const asking: Asking = {
    environment: parts.environment,
    ask: (document, variables) => parts.ask(document, variables, { signal }),
  }
  if (isAskedOnce) return parts.ask(textOf(operation), operation.variables, { signal })
  let trouble: Refusal | null = null
  const answer = await askAgain(
    asking,
    { document: textOf(operation), variables: operation.variables },
    {
      isWanted: () => !signal.aborted,
      onTrouble(refusal) {
        trouble = refusal
        onTrouble?.(refusal)
      },
    },
  )
  if (answer) onTrouble?.(null)
  else if (trouble && !signal.aborted) throw trouble
  return answer
}

/** What happens in a stream, event by event. */
function follow(
  { feed }: LinkParts,
  operation: ApolloLink.Operation,
  observer: Observer<ApolloLink.Result>,
): () => void {
  const { poll = null }: LinkContext = operation.getContext()
  const { after, ...variables } = operation.variables
  const field = fieldOf(operation)
  return feed.follow<Numbered>({
    subscription: textOf(operation),
    variables,
    after: String(after),
    eventOf(data) {
      const event = (data as Record<string, Numbered>)[field]
      if (!event) throw new Error('a subscription without its event')
      return event
    },
    poll,
    onEvent: (event) => observer.next({ data: { [field]: event } }),
    onRefused: (refusal) => observer.error(refusal),
  })
}

/** The one field of a subscription: the event. */
function fieldOf({ query }: ApolloLink.Operation): string {
  const [operation] = query.definitions.filter((one) => one.kind === 'OperationDefinition')
  const [field] = operation?.selectionSet.selections ?? []
  if (field?.kind !== 'Field') throw new Error('a subscription without its field')
  return field.name.value
}

/** What the server answered to a command. */
async function give({ outbox }: LinkParts, operation: ApolloLink.Operation): Promise<Fields> {
  const { command, options }: LinkContext = operation.getContext()
  if (!command) throw new Error('a mutation without its command')
  // The document that is sent asks for what the cache wants to know as well.
  const sent = { ...command, document: textOf(operation) } as unknown as Command<Fields, unknown>
  const outcome = await outbox.submit(sent, operation.variables.input as Fields, options)
  if (outcome.status === 'acknowledged') return { [command.name]: outcome.result }
  if (outcome.status === 'refused') throw new Refusal(outcome.refusal)
  throw new NotGiven(outcome)
}
