export interface LruParts<Key, Value> {
  /** What all entries may weigh together. */
  most: number
  /** What one weighs; else each counts as one. */
  sizeOf?(value: Value, key: Key): number
  /** Called with each entry that gives way to others. */
  onEvict?(value: Value, key: Key): void
}

/** A bounded map: when it holds too much, the least recently used entries go first. */
export class Lru<Key, Value> {
  private readonly entries = new Map<Key, Value>()
  private size = 0

  constructor(private readonly parts: LruParts<Key, Value>) {}

  /** Gives an entry, which thereby is the one used last. */
  get(key: Key): Value | undefined {
    const value = this.entries.get(key)
    if (value === undefined) return undefined
    this.entries.delete(key)
    this.entries.set(key, value)
    return value
  }

  has(key: Key): boolean {
    return this.entries.has(key)
  }

  set(key: Key, value: Value): void {
    this.delete(key)
    this.entries.set(key, value)
    this.size += this.sizeOf(key, value)
    for (const [oldest, given] of this.entries) {
      if (this.size <= this.parts.most) return
      this.delete(oldest)
      this.parts.onEvict?.(given, oldest)
    }
  }

  delete(key: Key): void {
    const value = this.entries.get(key)
    if (value === undefined) return
    this.entries.delete(key)
    this.size -= this.sizeOf(key, value)
  }

  /** From the least recently used to the one used last. */
  keys(): IterableIterator<Key> {
    return this.entries.keys()
  }

  values(): IterableIterator<Value> {
    return this.entries.values()
  }

  clear(): void {
    this.entries.clear()
    this.size = 0
  }

  private sizeOf(key: Key, value: Value): number {
    return this.parts.sizeOf?.(value, key) ?? 1
  }
}
