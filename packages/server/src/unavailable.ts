import { PublicError } from './errors.js'

/** Seconds after which whoever was told UNAVAILABLE may ask again. */
const retryAfter = 2

/** SQLSTATE codes of a connection that is gone, or cannot be had: roles and names it needs, a server that stops. */
const gone = /^(08|28|3D|57P)\w+$/

/** And of what failed on a connection that goes on: resources, locks, transactions that met another, a standby. */
const passingStates = /^(53|57|58)\w{3}$|^(25006|25P03|40001|40P01|55P03)$/

const systemCodes = new Set(
  'ECONNREFUSED ECONNRESET ECONNABORTED EPIPE ETIMEDOUT ENOTFOUND EAI_AGAIN EHOSTUNREACH ENETUNREACH EMFILE ENFILE ENOSPC'.split(
    ' ',
  ),
)

/** What the drivers say without a code. */
const sentences =
  /^(Connection terminated|Client (was closed|has encountered a connection error)|timeout (expired|exceeded)|Query read timeout|Cannot use a pool after|driver has already been destroyed|PGlite is clos(ed|ing)|read ECONN|write E)/i

/** What is told of a failure that is no verdict on what was asked, so that it may be sent again; null for any other. */
export function unavailability(fault: unknown): PublicError | null {
  if (fault instanceof PublicError) return fault.code === 'UNAVAILABLE' ? fault : null
  const isPassing = isAway(fault) || isCausedBy(fault, ({ code }) => passingStates.test(code))
  return isPassing ? new PublicError('UNAVAILABLE', { retryAfter }) : null
}

/** Whether the database was lost, or could not be reached: then nothing else can be done now either. */
export function isAway(fault: unknown): boolean {
  return isCausedBy(fault, ({ code, message }) => gone.test(code) || systemCodes.has(code) || sentences.test(message))
}

function isCausedBy(fault: unknown, matches: (fault: { code: string; message: string }) => boolean): boolean {
  if (!(fault instanceof Error)) return false
  const code = 'code' in fault ? String(fault.code) : ''
  return matches({ code, message: fault.message }) || isCausedBy(fault.cause, matches)
}
