// Server and pages, rebuilt as they change: http://localhost:5173 with the API behind it on port 4000.
import { spawn } from 'node:child_process'

const run = (program, args, cwd = '.') => spawn(program, args, { stdio: 'inherit', cwd })
const children = [
  run('node_modules/.bin/tsc', ['-b', '-w', '--preserveWatchOutput', 'packages/server']),
  run(process.execPath, ['--watch', 'packages/server/dist/main.js']),
  run('node_modules/.bin/vite', [], 'packages/web'),
]
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => children.forEach((child) => child.kill(signal)))
