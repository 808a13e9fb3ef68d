/** The calendar day so many days after another, "2026-11-23": the night when clocks change, a day has not 24 hours. */
export function daysAfter(day: string, days: number): string {
  const midnight = new Date(`${day}T00:00Z`)
  midnight.setUTCDate(midnight.getUTCDate() + days)
  return midnight.toISOString().slice(0, 10)
}
