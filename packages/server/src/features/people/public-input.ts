import { checkedInput } from '@leviers/shared/inputs/checked-input'
import { inputs, type InputOf } from '@leviers/shared/inputs/inputs'
import { refusalOfFaults } from '../../commands/run-command.js'

/** The input of a sign-in command, checked and cleaned. Throws the PublicError of its first fault. */
export function cleanInput<Name extends keyof typeof inputs>(name: Name, raw: unknown): InputOf<Name> {
  const { value, faults } = checkedInput(inputs[name], raw)
  if (faults) throw refusalOfFaults(faults)
  // Parsed by the schema of that name.
  return value as InputOf<Name>
}
