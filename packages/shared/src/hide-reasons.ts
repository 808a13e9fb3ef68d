/** The rules for which moderators hide something. */
export const hideReasons = ['SPAM', 'INSULT', 'HATE', 'PERSONAL_DATA', 'OFF_TOPIC', 'DUPLICATE', 'OTHER'] as const
export type HideReason = (typeof hideReasons)[number]
