import { createStore, del, entries, get, set, type UseStore } from 'idb-keyval'

export interface DeviceStoreParts<Value> {
  /** A database and a table of its own; else the one that small things share. */
  table?: readonly [database: string, table: string]
  /** What the names of its records begin with, where it shares a table. */
  prefix?: string
  /** A record as any page of ours kept it; undefined for what is none. */
  parse?(kept: unknown): Value | undefined
}

/**
 * Records on this device by name, the same for all tabs of a browser. Nothing is thrown where the browser keeps nothing (a
 * private window, a full disk): whoever reads or writes is given undefined.
 */
export class DeviceStore<Value> {
  readonly prefix: string
  readonly #parts: DeviceStoreParts<Value>
  #table: UseStore | undefined

  constructor(parts: DeviceStoreParts<Value>) {
    this.#parts = parts
    this.prefix = parts.prefix ?? ''
  }

  /** Does something with the table; undefined when that failed. */
  async tried<Found>(act: (table: UseStore | undefined) => Promise<Found>): Promise<Found | undefined> {
    const { table } = this.#parts
    try {
      if (table) this.#table ??= createStore(...table)
      return await act(this.#table)
    } catch {
      return undefined
    }
  }

  async get(name: string): Promise<Value | undefined> {
    return this.#parsed(await this.tried((table) => get<unknown>(this.prefix + name, table)))
  }

  /** True when it is kept. */
  set(name: string, value: Value): Promise<true | undefined> {
    return this.tried((table) => set(this.prefix + name, value, table).then(() => true))
  }

  /** True when it is gone. */
  remove(name: string): Promise<true | undefined> {
    return this.tried((table) => del(this.prefix + name, table).then(() => true))
  }

  /** All records, by name. */
  async entries(): Promise<[name: string, value: Value][] | undefined> {
    const all = await this.tried((table) => entries<string, unknown>(table))
    return all?.flatMap(([key, kept]) => {
      const value = String(key).startsWith(this.prefix) ? this.#parsed(kept) : undefined
      return value === undefined ? [] : [[key.slice(this.prefix.length), value]]
    })
  }

  #parsed(kept: unknown): Value | undefined {
    const { parse } = this.#parts
    // Only its owner writes under its names.
    return parse ? parse(kept) : (kept as Value | undefined)
  }
}
