import type { Logger } from '../logger.js'

/** A message channel between the nodes of an installation; it reconnects by itself. */
export interface Channel {
  /** Sends at most 7,900 bytes to every other node, perhaps also to this one. Rejected while disconnected. */
  publish(message: string): Promise<unknown>
  isUp(): boolean
  stop(): Promise<void>
}

export interface ChannelParts {
  url: string
  name: 'leviers_bell' | 'leviers_signals'
  logger: Logger
  onMessage(message: string): void
  /** Called after each (re)connection: messages may have been lost before. */
  onUp(): void
}
