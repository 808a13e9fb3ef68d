import type { Locale } from './roles.js'

/** What people call the fields of forms and inputs; used in refusals' sentences. */
const fieldNames: Record<string, Record<Locale, string>> = {
  title: { FR: 'Titre', EN: 'Title' },
  body: { FR: 'Texte', EN: 'Text' },
  finding: { FR: 'Constat', EN: 'Finding' },
  action: { FR: 'Action', EN: 'Action' },
  reason: { FR: 'Motif', EN: 'Reason' },
  motive: { FR: 'Motif public', EN: 'Public motive' },
  displayName: { FR: 'Nom ou pseudonyme', EN: 'Name or pseudonym' },
  organisation: { FR: 'Organisme', EN: 'Organisation' },
  name: { FR: 'Nom de l’organisme', EN: 'Name of the organisation' },
  shortName: { FR: 'Nom court', EN: 'Short name' },
  kind: { FR: 'Nature', EN: 'Nature' },
  email: { FR: 'Adresse électronique', EN: 'E-mail address' },
  code: { FR: 'Code', EN: 'Code' },
  description: { FR: 'Description', EN: 'Description' },
  themeIds: { FR: 'Thèmes', EN: 'Themes' },
  neighbourhoodCodes: { FR: 'Quartiers', EN: 'Neighbourhoods' },
  search: { FR: 'Recherche', EN: 'Search' },
}

/** A field's name in a language; the field itself when people never see it. */
export function fieldName(field: string, locale: Locale): string {
  return fieldNames[field]?.[locale] ?? field
}
