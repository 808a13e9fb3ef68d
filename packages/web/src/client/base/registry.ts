/** Things that pages share by name: made on first use, and kept. */
export type Registry = <Value>(name: string, make: () => Value) => Value

/** Makes an empty place for shared things. */
export function makeRegistry(): Registry {
  const kept = new Map<string, unknown>()
  return <Value>(name: string, make: () => Value) => {
    if (!kept.has(name)) kept.set(name, make())
    // What is under a name was made by the same caller, hence of the same type.
    return kept.get(name) as Value
  }
}
