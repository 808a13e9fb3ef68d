import { isRetryable } from '@leviers/shared/refusals/retryable'

/** Codes that say that the session is over: nothing is wrong with what was asked. */
const signedOut = new Set(['SIGN_IN_FIRST', 'SESSION_EXPIRED'])

/** Longer than this nobody is made to wait, whatever something between us and the server asks. */
const maxSeconds = 60

/** What a refusal says: a stable code, a sentence in the person's language, what programs may need. */
export interface RefusalParts {
  code: string
  sentence: string
  details: Record<string, unknown>
}

/** Why something that was asked did not happen. */
export class Refusal extends Error implements RefusalParts {
  readonly code: string
  readonly details: Record<string, unknown>

  constructor({ code, sentence, details }: RefusalParts) {
    super(sentence)
    this.code = code
    this.details = details
  }

  get sentence(): string {
    return this.message
  }
}

/** Whether the same request may succeed later, unchanged. */
export function isPassing({ code }: RefusalParts): boolean {
  return isRetryable(code)
}

/** Milliseconds that the server asks to wait before the same is sent again; none when it does not say. */
export function waitAsked({ details }: RefusalParts): number {
  return Math.min(Number(details.retryAfter) || 0, maxSeconds) * 1_000
}

/** Whether one must sign in (again) first. */
export function isSignedOut({ code }: RefusalParts): boolean {
  return signedOut.has(code)
}

interface AnsweredError {
  message?: string
  extensions?: Record<string, unknown>
}

/** An error of a GraphQL answer as a refusal: the server's own sentence, already in the person's language. */
export function refusalOf({ message = '', extensions = {} }: AnsweredError): Refusal {
  const { code, ...details } = extensions
  return new Refusal({ code: typeof code === 'string' ? code : 'INTERNAL', sentence: message, details })
}
