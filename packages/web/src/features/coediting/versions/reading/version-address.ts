/** How a version is read: what changed in one text, what changed side by side, or the version alone. */
export type VersionView = 'inline' | 'columns' | 'alone'

/** What the address of the page says: everything that was chosen, so that it can be shared and come back to. */
export interface VersionAddress {
  /** Null when none was chosen. */
  version: number | null
  /** The version with which it is compared; null for the one before. */
  other: number | null
  view: VersionView
}

const names = { colonnes: 'columns', seule: 'alone' } as const

/** Reads the address; what it does not know it leaves out. */
export function readAddress({ version, avec, vue }: Record<string, unknown>): VersionAddress {
  const view = vue === 'colonnes' || vue === 'seule' ? names[vue] : 'inline'
  return { version: numberOf(version), other: numberOf(avec), view }
}

/** What to put into the address. */
export function searchOf({ version, other, view }: VersionAddress): Record<string, string | number> {
  const vue = Object.entries(names).find(([, named]) => named === view)?.[0]
  return {
    ...(version === null ? {} : { version }),
    ...(other === null ? {} : { avec: other }),
    ...(vue ? { vue } : {}),
  }
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 2 ** 31 ? value : null
}
