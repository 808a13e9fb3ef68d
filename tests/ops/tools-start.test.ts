import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
// @ts-expect-error plain JavaScript, without types
import { programs } from '../../scripts/programs.mjs'

test.each(['bench', 'torture', 'fuzz', 'simulate'] as const)(
  'npm run %s starts, and says which option it does not know',
  async (name) => {
    const run = promisify(execFile)(process.execPath, [...programs[name], '--no-such-option'])
    await expect(run).rejects.toMatchObject({ stderr: expect.stringContaining("Unknown option '--no-such-option'") })
  },
)
