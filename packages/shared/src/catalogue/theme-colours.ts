/** The colours that a theme may have: each can be read on every ground of every look (contrast.test.ts). */
export const themeColours = ['brique', 'ocre', 'olive', 'sapin', 'lagon', 'azur', 'violet', 'prune'] as const
export type ThemeColour = (typeof themeColours)[number]
