import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const hues = ['brique', 'ocre', 'olive', 'sapin', 'lagon', 'azur', 'violet', 'prune']
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

function tokensByTheme(css: string): Map<string, Map<string, string>> {
  const blocks = css.matchAll(/\[data-theme='([a-z-]+)'\]\s*\{([^}]*)\}/g)
  return new Map(
    [...blocks].map(([, theme = '', block = '']) => [
      theme,
      new Map(
        [...block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [name, colour]),
      ),
    ]),
  )
}

function colourOf(theme: string, name: string): string {
  const colour = themes.get(theme)?.get(name)
  if (!colour) throw new Error(`No colour ${name} in the theme ${theme}`)
  return colour
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
