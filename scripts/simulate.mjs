// Simulated afternoons of people who write one text while everything fails: npm run simulate -- --seeds 50000
import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'

const { values } = parseArgs({ options: { seeds: { type: 'string', default: '50000' } } })
const seeds = Number(values.seeds)
if (!Number.isInteger(seeds) || seeds < 1) throw new Error('--seeds: a number of simulated afternoons')
const args = ['node_modules/vitest/vitest.mjs', 'run', '--project=server', 'tests/coediting/simulator.test.ts']
const env = { ...process.env, LEVIERS_SEEDS: String(seeds) }
const child = spawn(process.execPath, args, { stdio: 'inherit', env })
child.on('exit', (code) => process.exit(code ?? 1))
