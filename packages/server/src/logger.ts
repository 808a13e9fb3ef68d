import { pino, type Logger as PinoLogger } from 'pino'
import type { Config } from './config.js'

export type Logger = PinoLogger

/** JSON lines on the standard error output. Never give it people's words, addresses, codes or tokens. */
export function makeLogger({ logLevel }: Pick<Config, 'logLevel'>): Logger {
  return pino({ level: logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2))
}
