/** The hue of a person, in degrees: always the same for the same id. tokens.css makes the colours of it, for each theme. */
export function personHue(id: string): number {
  return Number.parseInt(id.slice(-4), 16) % 360 || 0
}
