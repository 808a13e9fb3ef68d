import { afterAll } from 'vitest'
import { endProcesses } from './own-processes.ts'

// Of every test file, after its own: whatever became of its tests, no process that it started is left behind.
afterAll(endProcesses)
