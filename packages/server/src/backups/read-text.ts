import type { Readable } from 'node:stream'

/** So much of what a program says is kept: its first words are those that tell why. */
const maxKept = 100_000

/** What a program says on a stream, until its end. */
export async function readText(stream: Readable): Promise<string> {
  let text = ''
  stream.setEncoding('utf8')
  for await (const chunk of stream) if (text.length < maxKept) text += String(chunk)
  return text
}
