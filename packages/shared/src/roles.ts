/** What people may be given beside taking part, for the programme or for one board: none of them holds another. */
export const roles = ['FACILITATOR', 'MODERATOR', 'CONTRACT_EDITOR', 'ADMIN'] as const
export type Role = (typeof roles)[number]

/** A role that somebody holds now: on one board, or (null) on the whole programme. */
export interface HeldRole {
  role: Role
  boardId: string | null
}

/** What somebody is on a board: by roles that they hold there and on the whole programme. On none (null): by the latter. */
export function rolesOn(held: readonly HeldRole[], board: string | null = null): Role[] {
  return held.flatMap(({ role, boardId }) => (boardId === null || boardId === board ? role : []))
}

/** Whether somebody holds a role on the programme, or on any of its boards. */
export function holdsAnywhere(held: readonly HeldRole[], role: Role): boolean {
  return held.some((one) => one.role === role)
}

/** The code of a kind of partner. Each programme has its own list: that of a new one is catalogue/colleges.ts. */
export type College = string
/** The college of whoever says nothing else, and of all whose body nobody vouched for in figures per college. */
export const residents: College = 'HABITANTS'
export const collegeCodePattern = /^[A-Z][A-Z0-9_]{0,39}$/

/** Modes of participation by available time. A mode changes screens and reminders; it never restricts rights. */
export const participationModes = ['EXPRESS', 'COMMENT', 'PROPOSE', 'WORKSHOP', 'CO_WRITE', 'RELAY'] as const
export type ParticipationMode = (typeof participationModes)[number]

export const locales = ['FR', 'EN'] as const
export type Locale = (typeof locales)[number]
