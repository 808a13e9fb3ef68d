import type { Logger } from '../logger.js'

/** A way by which the nodes of an installation hear each other; it comes back by itself when it is cut. */
export interface Channel {
  /** Says a message of at most 7,900 bytes to every other node; this one may hear it too. Rejected while it is cut. */
  publish(message: string): Promise<unknown>
  isUp(): boolean
  stop(): Promise<void>
}

export interface ChannelParts {
  url: string
  name: 'leviers_bell' | 'leviers_signals'
  logger: Logger
  onMessage(message: string): void
  /** Called each time it is heard again: what was said meanwhile is unknown. */
  onUp(): void
}
