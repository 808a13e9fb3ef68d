import { setTimeout as sleep } from 'node:timers/promises'
import type { Verdict } from '../run-torture.ts'
import { tortureText, type TextTortureOptions, type TypingSite } from '../acts/torture-text.ts'

export interface CutOptions extends TextTortureOptions {
  seconds: number
  /** Nothing passes, and nobody is told; or nobody gets through. */
  way: 'stalled' | 'refused'
}

/** Cuts the network between people who type and the server for some seconds; they go on typing. */
export function cutTypists(options: CutOptions): Promise<Verdict> {
  return tortureText(options, (site) => cut(site, options))
}

const before = 1_500

async function cut(site: TypingSite, { seconds, way }: CutOptions): Promise<Pick<Verdict, 'faults' | 'figures'>> {
  const { node, typists, say } = site
  await sleep(before)
  const wordsBefore = typists.reduce((sum, { words }) => sum + words.length, 0)
  node.clients.setWeather(way === 'stalled' ? { stalled: true } : { refuses: true })
  await sleep(seconds * 1_000)
  const during = typists.reduce((sum, { words }) => sum + words.length, 0) - wordsBefore
  const waiting = typists.reduce((sum, { pen }) => sum + pen.pen.unsent.get(), 0)
  say(`  ${seconds} s ${way}: ${during} words typed meanwhile, ${waiting} changes wait`)
  const healed = performance.now()
  node.clients.heal()
  while (typists.some(({ pen }) => pen.pen.unsent.get() > 2)) await sleep(20)
  const milliseconds = Math.round(performance.now() - healed)
  const faults = waiting < during ? [`only ${waiting} of ${during} words waited: it was not cut`] : []
  return { faults, figures: { seconds, during, waiting, backMilliseconds: milliseconds } }
}
