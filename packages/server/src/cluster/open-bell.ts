import type { Logger } from '../logger.js'
import { makeLocalBell, type Bell } from './bell.js'
import type { Channel } from './channel.js'
import { makeDedupeQueue } from './dedupe-queue.js'
import { openChannel, type ChannelConfig } from './open-channel.js'

/**
 * The bell of an installation: rings are heard by every node. Ids only, outside the writing transaction, one message
 * under way at a time with the topics that rang meanwhile. A lost ring only costs a delay: after a reconnection all
 * listeners read.
 */
export async function openBell(config: ChannelConfig, logger: Logger): Promise<Bell> {
  const local = makeLocalBell()
  let channel: Channel | null = null
  const queue = makeDedupeQueue(
    (topics) => channel?.publish(topics.join(' ')) ?? Promise.reject(new Error('not open yet')),
  )
  channel = await openChannel(config, {
    name: 'leviers_bell',
    logger,
    onMessage: (message) => message.split(' ').forEach((topic) => local.ring(topic)),
    onUp() {
      local.ringAll()
      queue.send()
    },
  })
  if (!channel) return local
  const { isUp, stop } = channel
  return {
    ...local,
    isUp,
    ring(topic) {
      // Of several words the other nodes would hear each as a topic of its own.
      if (topic.includes(' ')) throw new Error(`the topic "${topic}" is not one word`)
      local.ring(topic)
      queue.add(topic)
    },
    async stop() {
      await stop()
      await local.stop()
    },
  }
}
