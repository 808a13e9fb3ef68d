/** What became of an act, as far as its writer knows. */
export interface Entry {
  operationId: string
  actorId: string
  boardId: string
  command: string
  kind: string
  said: string | null
  attempts: number
  /** Attempts of which nobody knows what became. */
  unanswered: number
  outcome: 'unsure' | 'acknowledged' | 'refused'
  /** Of its event; null when it is not acknowledged, or nothing had to change. */
  number: number | null
  codes: string[]
  /** What was wrong with later answers to the same operation id, in sentences. */
  faults: string[]
}
