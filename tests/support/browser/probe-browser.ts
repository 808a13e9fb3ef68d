// Says whether a Chromium can be had here: status 0, or 1 with what is missing and how to get it.
import { launchChromium } from './chromium.ts'

try {
  await (await launchChromium()).close()
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
  process.exitCode = 1
}
