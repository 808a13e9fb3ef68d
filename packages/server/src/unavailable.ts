import { PublicError } from './errors.js'

/** Seconds after which whoever was told UNAVAILABLE may ask again. */
const retryAfter = 2

/**
 * SQLSTATE codes that say nothing about what was asked: the connection, the roles and names it needs, resources, locks,
 * transactions that met another, a server that stops or only reads.
 */
const sqlStates = /^(08|28|3D|53|57|58)\w{3}$|^(25006|25P03|40001|40P01|55P03)$/

const systemCodes = new Set(
  'ECONNREFUSED ECONNRESET ECONNABORTED EPIPE ETIMEDOUT ENOTFOUND EAI_AGAIN EHOSTUNREACH ENETUNREACH EMFILE ENFILE ENOSPC'.split(
    ' ',
  ),
)

/** What the drivers say without a code. */
const sentences =
  /^(Connection terminated|Client (was closed|has encountered a connection error)|timeout (expired|exceeded)|Query read timeout|Cannot use a pool after|driver has already been destroyed|PGlite is closed|read ECONN|write E)/i

/** What is told of a failure that is no verdict on what was asked, so that it may be sent again; null for any other. */
export function unavailability(fault: unknown): PublicError | null {
  if (fault instanceof PublicError) return fault.code === 'UNAVAILABLE' ? fault : null
  return isPassing(fault) ? new PublicError('UNAVAILABLE', { retryAfter }) : null
}

function isPassing(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false
  const code = 'code' in fault ? String(fault.code) : ''
  if (sqlStates.test(code) || systemCodes.has(code) || sentences.test(fault.message)) return true
  return fault.cause !== undefined && fault.cause !== fault && isPassing(fault.cause)
}
