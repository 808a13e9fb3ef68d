/** What React Aria says to screen readers where pages say it otherwise: its words, then ours. */
export const ariaWords: Record<'fr-FR' | 'en-US', Record<string, Record<string, string>>> = {
  'fr-FR': {
    overlays: { Rejeter: 'Fermer' },
    dnd: {
      'commencer à faire glisser': 'commencer le déplacement',
      'pour faire glisser': 'pour déplacer',
      'accéder à une cible de dépôt': 'choisir une place',
      'Accédez à une cible de dépôt': 'Choisissez une place',
      'Dépôt annulé.': 'Déplacement annulé.',
      'Dépôt terminé.': 'Déplacement terminé.',
      'indicateur de dépôt': 'place libre',
    },
  },
  'en-US': { overlays: { Dismiss: 'Close' } },
}

/** A module of React Aria's words with ours in it; null for any other. Its letters may be written as escapes. */
export function inOurWords(code: string, id: string): string | null {
  const [, part = '', tag = ''] = /react-aria\/dist\/.*intl\/([^/]+)\/(fr-FR|en-US)\.m?js$/.exec(id) ?? []
  const words = (tag === 'fr-FR' || tag === 'en-US') && ariaWords[tag][part]
  if (!words) return null
  const read = code.replace(/\\x([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Object.entries(words).reduce((said, [theirs, ours]) => said.replaceAll(theirs, ours), read)
}
