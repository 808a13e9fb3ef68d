import { randomUUID } from 'node:crypto'

/** A new operation id, as a device makes one for each act. */
export function operation(): { operationId: string } {
  return { operationId: randomUUID() }
}

/** The mutation of a command, asking for the event's number and some more. */
export function give(command: string, fields: string): string {
  const input = `${command[0]?.toUpperCase()}${command.slice(1)}Input`
  return `mutation ($input: ${input}!) { ${command}(input: $input) { number ${fields} } }`
}
