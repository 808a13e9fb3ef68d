import type { Socket } from 'node:net'

/** A question of an import is a few hundred kilobytes; an answer that is a whole board may be large. */
const maxCharacters = 400_000_000

/** Calls back with each line that arrives. Only a line feed ends a line: JSON may hold the other separators. */
export function onLines(socket: Socket, onLine: (line: string) => void): void {
  let held: string[] = []
  let length = 0
  socket.setEncoding('utf8')
  socket.on('data', (chunk: string) => {
    const [first = '', ...others] = chunk.split('\n')
    held.push(first)
    length += first.length
    if (length > maxCharacters) socket.destroy()
    for (const next of others) {
      onLine(held.join(''))
      held = [next]
      length = next.length
    }
  })
}
