/** Shared objects by name, each made on first use. */
export type Registry = <Value>(name: string, make: () => Value) => Value

/** An empty registry. */
export function makeRegistry(): Registry {
  const kept = new Map<string, unknown>()
  return <Value>(name: string, make: () => Value) => {
    if (!kept.has(name)) kept.set(name, make())
    // What is under a name was made by the same caller, hence of the same type.
    return kept.get(name) as Value
  }
}
