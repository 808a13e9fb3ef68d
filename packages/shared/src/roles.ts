/** Who someone is to the programme. A visitor has not signed in; each role can do what those before it can. */
export const roles = ['VISITOR', 'PARTICIPANT', 'MODERATOR', 'ADMIN'] as const
export type Role = (typeof roles)[number]

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
