import { themeColours } from '@leviers/shared/catalogue/theme-colours'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const hues = themeColours
const grounds = ['paper', 'card', 'sunk']
const softs = [
  'accent-soft',
  'agree-soft',
  'disagree-soft',
  'pass-soft',
  'warning-soft',
  ...hues.map((hue) => `${hue}-soft`),
]
const onEveryGround = ['ink', 'muted', 'accent', 'agree', 'disagree', 'pass', ...hues]
const textPairs: readonly (readonly [text: string, ground: string])[] = [
  ...grounds.flatMap((ground) => onEveryGround.map((text) => [text, ground] as const)),
  ...softs.flatMap((ground) => ['ink', 'muted'].map((text) => [text, ground] as const)),
  ...hues.map((hue) => [hue, `${hue}-soft`] as const),
  ['accent', 'accent-soft'],
  ['accent-ink', 'accent'],
  ['accent-soft-ink', 'accent-soft'],
  ['agree', 'agree-soft'],
  ['disagree', 'disagree-soft'],
  ['pass', 'pass-soft'],
  ['warning-ink', 'warning-soft'],
  ['paper', 'ink'],
]
const shapePairs: readonly (readonly [shape: string, ground: string])[] = grounds.flatMap((ground) =>
  ['strong-line', 'focus'].map((shape) => [shape, ground] as const),
)

const themes = tokensByTheme(readFileSync(new URL('tokens.css', import.meta.url), 'utf8'))

describe.each([...themes.keys()])('in the theme %s', (theme) => {
  const least = theme === 'contrast' ? 7 : 4.5

  it.each(textPairs)('%s is readable on %s', (text, ground) => {
    expect(contrast(colourOf(theme, text), colourOf(theme, ground))).toBeGreaterThanOrEqual(least)
  })

  it('whatever their hue, the initials, selection and caret of a person can be read', () => {
    for (let hue = 0; hue < 360; hue += 1) {
      const [own, soft] = [personColour(theme, '', hue), personColour(theme, 'soft-', hue)]
      expect(contrast(colourOf(theme, 'person-ink'), own)).toBeGreaterThanOrEqual(least)
      expect(contrast(colourOf(theme, 'ink'), soft)).toBeGreaterThanOrEqual(least)
      for (const ground of grounds) expect(contrast(own, colourOf(theme, ground))).toBeGreaterThanOrEqual(3)
    }
  })

  it.each(shapePairs)('the edge %s is visible on %s', (shape, ground) => {
    expect(contrast(colourOf(theme, shape), colourOf(theme, ground))).toBeGreaterThanOrEqual(3)
  })
})

it('there are three themes, each with every colour', () => {
  expect([...themes.keys()]).toEqual(['light', 'dark', 'contrast'])
  const [names, ...others] = [...themes.values()].map((tokens) => [...tokens.keys()])
  for (const other of others) expect(other).toEqual(names)
})

it('black on white is 21', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
})

it('black, white and red are themselves in oklch', () => {
  expect([oklch(0, 0, 0), oklch(1, 0, 0), oklch(0.628, 0.2577, 29.23)]).toEqual(['#000000', '#ffffff', '#ff0000'])
})

function tokensByTheme(css: string): Map<string, Map<string, string>> {
  const blocks = css.matchAll(/\[data-theme='([a-z-]+)'\]\s*\{([^}]*)\}/g)
  return new Map(
    [...blocks].map(([, theme = '', block = '']) => [
      theme,
      new Map(
        [...block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6}|[\d.]+);/g)].map(([, name = '', colour = '']) => [
          name,
          colour,
        ]),
      ),
    ]),
  )
}

function colourOf(theme: string, name: string): string {
  const colour = themes.get(theme)?.get(name)
  if (!colour) throw new Error(`No colour ${name} in the theme ${theme}`)
  return colour
}

function personColour(theme: string, kind: string, hue: number): string {
  const value = (name: string) => Number(colourOf(theme, `person-${kind}${name}`))
  return oklch(value('lightness'), value('chroma'), hue)
}

/** As browsers show it: outside of what a screen can show, each channel is cut. */
function oklch(lightness: number, chroma: number, hue: number): string {
  const angle = (hue * Math.PI) / 180
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)]
  const [l, m, s] = [
    (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3,
    (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3,
    (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3,
  ]
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  const written = channels.map((value) => {
    const cut = Math.min(1, Math.max(0, value))
    const shown = cut <= 0.0031308 ? cut * 12.92 : 1.055 * cut ** (1 / 2.4) - 0.055
    return Math.round(shown * 255)
      .toString(16)
      .padStart(2, '0')
  })
  return `#${written.join('')}`
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}
