import Bowser from 'bowser'

/** What a browser calls itself, in a few words such as « Firefox, Windows »; null when it does not say. */
export function deviceOf(userAgent: string | null | undefined): string | null {
  if (!userAgent) return null
  const { browser, os } = Bowser.parse(userAgent)
  return [browser.name, os.name].filter(Boolean).join(', ') || null
}
