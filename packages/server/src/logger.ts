import { pino, type DestinationStream, type Logger as PinoLogger } from 'pino'
import type { Config } from './config.js'

export type Logger = PinoLogger

/** JSON lines on the standard error output. Never give it people's words, addresses, codes or tokens. */
export function makeLogger(
  { logLevel }: Pick<Config, 'logLevel'>,
  destination: DestinationStream = pino.destination(2),
): Logger {
  const serializers = { err: loggedFault }
  return pino({ level: logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers }, destination)
}

/**
 * What the log keeps of a fault: a database's error also carries the statement's values and the row that it met, hence
 * people's words; of those only the code, the table and the constraint are kept.
 */
function loggedFault(fault: unknown): object {
  if (!(fault instanceof Error)) return { type: typeof fault }
  const { name, message, stack = '' } = fault
  const places = stack.split('\n').filter((line) => /^\s+at /.test(line))
  const known = Object.entries(fault).filter(([key, value]) => keptOfDatabase.has(key) && typeof value === 'string')
  const isOfDatabase = 'severity' in fault || 'query' in fault || 'params' in fault
  // "invalid input syntax for type uuid: …" quotes the value; what comes before the colon does not.
  const safeMessage = isOfDatabase ? (message.split(/[:"\n]/)[0] ?? '') : message
  const cause = fault.cause instanceof Error ? { cause: loggedFault(fault.cause) } : {}
  return { type: name, message: safeMessage, ...Object.fromEntries(known), stack: places.join('\n'), ...cause }
}

const keptOfDatabase = new Set(['code', 'severity', 'table', 'column', 'constraint', 'routine'])
