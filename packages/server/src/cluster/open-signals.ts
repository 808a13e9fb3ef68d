import type { Logger } from '../logger.js'
import { makeLatestQueue, textOf } from './latest-queue.js'
import { openChannel, type ChannelConfig } from './open-channel.js'
import { makeLocalSignals, type Signals } from './signals.js'

/** The signals of an installation, on a channel of their own: a slow signal delays no ring. */
export async function openSignals(config: ChannelConfig, logger: Logger): Promise<Signals> {
  const local = makeLocalSignals()
  const channel = await openChannel(config, {
    name: 'leviers_signals',
    logger,
    onMessage: (message) => local.publish(...textOf(message)),
    // Nothing to resend: senders repeat on heartbeat.
    onUp: () => undefined,
  })
  if (!channel) return local
  const texts = makeLatestQueue((message) => channel.publish(message))
  return {
    subscribe: local.subscribe,
    publish: texts.add,
    async stop() {
      await texts.flushed()
      await channel.stop()
      await local.stop()
    },
  }
}
