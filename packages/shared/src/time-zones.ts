/** Where a programme's days begin and end: the time zones of France, by their IANA names. */
export const timeZones = [
  'Europe/Paris',
  'America/Guadeloupe',
  'America/Martinique',
  'America/Cayenne',
  'Indian/Reunion',
  'Indian/Mayotte',
  'America/Miquelon',
  'America/St_Barthelemy',
  'America/Marigot',
  'Pacific/Noumea',
  'Pacific/Tahiti',
  'Pacific/Marquesas',
  'Pacific/Gambier',
  'Pacific/Wallis',
] as const
export type TimeZone = (typeof timeZones)[number]

export const defaultTimeZone: TimeZone = 'Europe/Paris'

export function isTimeZone(name: string): name is TimeZone {
  return timeZones.some((zone) => zone === name)
}
