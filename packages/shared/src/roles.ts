/** Who someone is to the programme. A visitor has not signed in; each role can do what those before it can. */
export const roles = ['VISITOR', 'PARTICIPANT', 'MODERATOR', 'ADMIN'] as const
export type Role = (typeof roles)[number]

export const colleges = [
  'COLLECTIVITES',
  'ETAT',
  'BAILLEURS',
  'ASSOCIATIONS',
  'CONSEILS_CITOYENS',
  'HABITANTS',
] as const
export type College = (typeof colleges)[number]

/** Modes of participation by available time. A mode changes screens and reminders; it never restricts rights. */
export const participationModes = ['EXPRESS', 'COMMENT', 'PROPOSE', 'WORKSHOP', 'CO_WRITE', 'RELAY'] as const
export type ParticipationMode = (typeof participationModes)[number]

export const locales = ['FR', 'EN'] as const
export type Locale = (typeof locales)[number]
