import type { Ask } from '../request/ask.js'
import type { Intents } from './intents.js'
import type { AnyCommand } from './outbox-entry.js'
import type { OutboxStore } from './outbox-store.js'
import type { OutboxTabs } from './outbox-tabs.js'
import type { Environment } from '../base/environment.js'

/** What an outbox is made of. */
export interface OutboxParts {
  ask: Ask
  store: Promise<OutboxStore>
  tabs: OutboxTabs
  environment: Environment
  intents: Intents
  /** Every command by its name: for those that the page did not give itself, but found on the device. */
  loadCommands(): Promise<readonly AnyCommand[]>
  newId(): string
  now(): number
  /** The server does not know us any more. */
  onSignedOut(): void
}
