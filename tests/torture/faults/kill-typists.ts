import { setTimeout as sleep } from 'node:timers/promises'
import { until } from '../../support/until.ts'
import type { Verdict } from '../run-torture.ts'
import { tortureText, type TextTortureOptions, type TypingSite } from '../acts/torture-text.ts'
import { brokenPromises, type Typist } from '../typist.ts'

/** Kills a node again and again: right after it acknowledged something that was typed, or a moment later. */
export function killTypists(options: TextTortureOptions & { kills: number }): Promise<Verdict> {
  return tortureText(options, (site) => killOften(site, options.kills))
}

async function killOften(site: TypingSite, kills: number): Promise<Pick<Verdict, 'faults' | 'figures'>> {
  const { node, typists, chance, textThere, say } = site
  const faults: string[] = []
  let promises = 0
  for (let kill = 1; kill <= kills; kill += 1) {
    // Each time they have had a moment to come back and to type.
    await sleep(chance.between(200, 900))
    await nextAcknowledgement(typists)
    if (kill % 2 === 0) await sleep(chance.between(1, 40))
    await node.end('SIGKILL')
    const promised = typists.map((typist) => typist.promised())
    await node.start()
    await until(async () => (await textThere().catch(() => null)) !== null, 20_000)
    const text = await textThere()
    const broken = promised.flatMap((one) => brokenPromises(text, one))
    promises += promised.reduce((sum, { present, erased }) => sum + present.length + erased.length, 0)
    faults.push(...broken.map((fault) => `after kill ${kill}: ${fault}`))
    say(
      `  kill ${kill}: ${promised.reduce((sum, { present }) => sum + present.length, 0)} acknowledged words, ${broken.length} broken`,
    )
  }
  return { faults, figures: { kills, promises } }
}

async function nextAcknowledgement(typists: readonly Typist[]): Promise<void> {
  const acknowledged = () => typists.reduce((sum, { pen }) => sum + pen.acknowledged(), 0)
  const before = acknowledged()
  const end = Date.now() + 30_000
  // As soon as can be after it: the next turn of the loop.
  while (acknowledged() === before) {
    if (Date.now() > end) throw new Error('nothing is acknowledged any more')
    await new Promise((resolve) => void setImmediate(resolve))
  }
}
