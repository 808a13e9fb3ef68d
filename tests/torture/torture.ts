// Writers and followers under seeded faults; then everything is judged. Exits with 0 only when all holds.
// npm run torture -- [--seed s] [--seconds t] [--writers n] [--followers n] [--every ms] [--kinds "cut,kill"]
//   [--variants | --variant name] [--quiet]
// or  --kills n [--database embedded|postgresql] [--acts n]
// or  --text-kills n | --text-cut seconds [--way stalled|refused]  [--database embedded|postgresql] [--typists n]
// or  --rolling | --rights | --reconnect sockets | --stalled readers
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import type { Verdict } from './run-torture.ts'
import { endRights } from './faults/end-rights.ts'
import { killOften } from './faults/kill-often.ts'
import type { DatabaseKind } from './place.ts'
import { reconnectCrowd } from './faults/reconnect-crowd.ts'
import { restartOneByOne } from './faults/restart-one-by-one.ts'
import { stallReaders } from './faults/stall-readers.ts'
import { tortureUnderFaults, type TortureOptions } from './torture-under-faults.ts'
import { variants } from './acts/variants.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    seconds: { type: 'string', default: '60' },
    writers: { type: 'string', default: '12' },
    followers: { type: 'string', default: '27' },
    every: { type: 'string', default: '1500' },
    kinds: { type: 'string' },
    variant: { type: 'string' },
    variants: { type: 'boolean', default: false },
    kills: { type: 'string' },
    acts: { type: 'string', default: '2000' },
    'text-kills': { type: 'string' },
    'text-cut': { type: 'string' },
    way: { type: 'string', default: 'stalled' },
    typists: { type: 'string', default: '6' },
    database: { type: 'string', default: 'postgresql' },
    rolling: { type: 'boolean', default: false },
    rights: { type: 'boolean', default: false },
    reconnect: { type: 'string' },
    stalled: { type: 'string' },
    quiet: { type: 'boolean', default: false },
  },
})

const print = (line: string) => void process.stdout.write(`${line}\n`)
const say = (line: string) => (values.quiet ? undefined : print(line))
const options: TortureOptions = {
  seed: values.seed,
  seconds: Number(values.seconds),
  writers: Number(values.writers),
  followers: Number(values.followers),
  every: Number(values.every),
  kinds: values.kinds ?? null,
  breaks: [],
  say,
}
const maxPrinted = 20

/** Says what held and what not; whether all held. */
function report({ faults, figures, heardKinds }: Verdict): boolean {
  print(JSON.stringify({ seed: values.seed, ...figures, load: loadavg()[0] }))
  if (Object.keys(heardKinds).length > 0) print(JSON.stringify(heardKinds))
  faults.slice(0, maxPrinted).forEach((fault) => print(`✗ ${fault}`))
  print(faults.length === 0 ? '✓ all holds' : `✗ ${faults.length} faults; the same run again: --seed ${values.seed}`)
  return faults.length === 0
}

/** Whether every broken server is caught. */
async function catchAll(names: readonly string[]): Promise<boolean> {
  const missed: string[] = []
  for (const name of names) {
    print(`\nA server that ${name}:`)
    const verdict = await tortureUnderFaults({ ...options, breaks: variants[name] ?? [] })
    report(verdict)
    if (verdict.faults.length === 0) missed.push(name)
  }
  print(missed.length === 0 ? `\n✓ ${names.length} broken servers, all caught` : `\n✗ not caught: ${missed.join('; ')}`)
  return missed.length === 0
}

/** What concerns texts uses the pages' own pen: it is loaded only when it is asked for. */
async function tortureTyping(more: {
  seed: string
  say(line: string): void
  database: DatabaseKind
}): Promise<Verdict> {
  const given = { ...more, typists: Number(values.typists) }
  if (values['text-kills']) {
    const { killTypists } = await import('./faults/kill-typists.ts')
    return killTypists({ ...given, kills: Number(values['text-kills']) })
  }
  const { cutTypists } = await import('./faults/cut-typists.ts')
  const way = values.way === 'refused' ? 'refused' : 'stalled'
  return cutTypists({ ...given, seconds: Number(values['text-cut']), way })
}

async function main(): Promise<boolean> {
  if (values.variants) return catchAll(Object.keys(variants))
  if (values.variant && !(values.variant in variants)) throw new Error(`there are: ${Object.keys(variants).join('; ')}`)
  if (values.variant) return catchAll([values.variant])
  const { seed } = options
  const database = values.database === 'embedded' ? 'embedded' : 'postgresql'
  if (values.kills)
    return report(await killOften({ seed, say, kills: Number(values.kills), acts: Number(values.acts), database }))
  if (values['text-kills'] || values['text-cut']) return report(await tortureTyping({ seed, say, database }))
  if (values.reconnect) return report(await reconnectCrowd({ seed, sockets: Number(values.reconnect), say }))
  if (values.stalled) return report(await stallReaders(Number(values.stalled), say))
  if (values.rights) return report(await endRights(say))
  if (values.rolling)
    return report(
      await tortureUnderFaults({ ...options, followers: 120, harm: restartOneByOne, env: { DRAIN_SECONDS: '6' } }),
    )
  return report(await tortureUnderFaults(options))
}

process.exitCode = (await main()) ? 0 : 1
