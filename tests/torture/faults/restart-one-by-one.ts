import { setTimeout as sleep } from 'node:timers/promises'
import type { Patient } from './carry-out-fault.ts'

const longestStopMilliseconds = 25_000
const shortestSpreadMilliseconds = 5_000
const restarting = 1012
const betweenMilliseconds = 4_000

/**
 * Asks one node after the other to stop, as a new version is rolled out, and judges how: in time, with a status of 0,
 * every follower sent away with the code that says "come back", one after the other and not all at once.
 */
export async function restartOneByOne(
  { nodes, followers, faults, figures }: Patient,
  say: (line: string) => void,
): Promise<void> {
  await sleep(betweenMilliseconds)
  for (const [index, node] of nodes.entries()) {
    const begun = Date.now()
    const { status, milliseconds } = await node.end('SIGTERM')
    await sleep(500)
    const closes = followers.flatMap(({ heard }) => heard.closes).filter(({ at }) => at >= begun)
    const times = closes.map(({ at }) => at)
    const spread = Math.max(...times) - Math.min(...times)
    say(`  node ${index}: stopped in ${Math.round(milliseconds)} ms, ${closes.length} sockets over ${spread} ms`)
    if (status !== 0) faults.push(`node ${index} ended with ${status}`)
    if (milliseconds > longestStopMilliseconds) faults.push(`node ${index} took ${Math.round(milliseconds)} ms to stop`)
    // With a little chance in each close, the first and the last are somewhat nearer than the whole time.
    if (spread < shortestSpreadMilliseconds) faults.push(`node ${index} closed its sockets within ${spread} ms`)
    const others = closes.filter(({ code }) => code !== restarting)
    if (others.length > 0) faults.push(`node ${index} closed ${others.length} sockets with ${others[0]?.code}`)
    figures[`stopMilliseconds${index}`] = Math.round(milliseconds)
    figures[`spreadMilliseconds${index}`] = spread
    figures[`closed${index}`] = closes.length
    await node.start()
    await sleep(betweenMilliseconds)
  }
}
