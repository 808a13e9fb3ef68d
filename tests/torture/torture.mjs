// Writers and followers on two nodes and a real PostgreSQL, under faults that a seed repeats; then everything is judged.
// npm run torture -- [--seed s] [--seconds t] [--writers n] [--followers n] [--variant name | --variants] [--json] [--quiet]
import { parseArgs } from 'node:util'
import { runTorture } from './run-torture.mjs'
import { breakServer, variants } from './variants.mjs'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    seconds: { type: 'string', default: '60' },
    writers: { type: 'string', default: '12' },
    followers: { type: 'string', default: '12' },
    variant: { type: 'string' },
    variants: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    quiet: { type: 'boolean', default: false },
  },
})
const settings = {
  seed: Number(values.seed),
  seconds: Number(values.seconds),
  writers: Number(values.writers),
  followers: Number(values.followers),
  say: values.quiet || values.json ? () => undefined : (line) => void process.stderr.write(`${line}\n`),
}

function report(result, name) {
  if (values.json) return void process.stdout.write(`${JSON.stringify({ variant: name, ...result })}\n`)
  const { faults, ...figures } = result
  console.log(name ? `\nVariant: ${name}` : '')
  console.log(figures)
  for (const fault of faults.slice(0, 20)) console.log(`✗ ${fault}`)
  console.log(
    faults.length === 0
      ? '✓ all holds'
      : `✗ ${faults.length} faults; the same run again: --seed ${settings.seed} --seconds ${settings.seconds}`,
  )
}

if (values.variants) {
  const missed = []
  for (const name of Object.keys(variants)) {
    const result = await runTorture({ ...settings, program: breakServer(name) })
    report(result, name)
    if (result.faults.length === 0) missed.push(name)
  }
  console.log(missed.length === 0 ? '✓ every variant was caught' : `✗ not caught: ${missed.join('; ')}`)
  process.exit(missed.length === 0 ? 0 : 1)
}
const result = await runTorture({ ...settings, ...(values.variant ? { program: breakServer(values.variant) } : {}) })
report(result, values.variant)
process.exit(result.faults.length === 0 ? 0 : 1)
