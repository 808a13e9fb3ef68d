import { useId, type ReactNode } from 'react'

interface ChoiceProps<Value extends string> {
  label: ReactNode
  value: Value
  /** What may be chosen, in order, with its words. */
  options: readonly (readonly [Value, string])[]
  onChange(value: Value): void
}

/** A list with its label, from which one is chosen. */
export function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  const id = useId()
  return (
    <div className="grid gap-1.5 min-w-0">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <select
        id={id}
        className="field"
        value={value}
        onChange={({ target }) => {
          const chosen = options.find(([one]) => one === target.value)
          if (chosen) onChange(chosen[0])
        }}
      >
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
