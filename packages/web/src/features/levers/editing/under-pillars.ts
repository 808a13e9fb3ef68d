interface Pillared {
  pillarId: string | null
}

/** Themes under the pillars that they stand under, in order; under none come last, with null. */
export function underPillars<Theme extends Pillared, Pillar extends { id: string }>({
  themes,
  pillars,
}: {
  themes: readonly Theme[]
  pillars: readonly Pillar[]
}): [Pillar | null, Theme[]][] {
  return [...pillars, null].map((pillar) => [
    pillar,
    themes.filter(({ pillarId }) => pillarId === (pillar?.id ?? null)),
  ])
}
