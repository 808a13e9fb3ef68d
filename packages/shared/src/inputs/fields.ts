import type { Locale } from '../roles.js'

/** What people call the fields of forms and inputs; used in refusals' sentences. */
const fieldNames: Record<string, Record<Locale, string>> = {
  title: { FR: 'Titre', EN: 'Title' },
  body: { FR: 'Texte', EN: 'Text' },
  finding: { FR: 'Constat', EN: 'Finding' },
  action: { FR: 'Ce qui est proposé', EN: 'What is proposed' },
  reason: { FR: 'Motif', EN: 'Reason' },
  motive: { FR: 'Motif public', EN: 'Public reason' },
  answer: { FR: 'Réponse publique', EN: 'Public answer' },
  displayName: { FR: 'Nom ou pseudonyme', EN: 'Name or pseudonym' },
  siret: { FR: 'Numéro SIRET', EN: 'SIRET number' },
  umbrellaId: { FR: 'Fait partie de', EN: 'Part of' },
  organisation: { FR: 'Organisme', EN: 'Organisation' },
  name: { FR: 'Nom', EN: 'Name' },
  territory: { FR: 'Territoire', EN: 'Territory' },
  presentation: { FR: 'Présentation', EN: 'Presentation' },
  startsOn: { FR: 'Premier jour', EN: 'First day' },
  endsOn: { FR: 'Dernier jour', EN: 'Last day' },
  ownPhase: { FR: 'Dates du tableau', EN: 'Dates of the board' },
  until: { FR: 'Dernier jour', EN: 'Last day' },
  shortName: { FR: 'Nom court', EN: 'Short name' },
  kind: { FR: 'Type d’organisme', EN: 'Type of organisation' },
  email: { FR: 'Adresse e-mail', EN: 'E-mail address' },
  code: { FR: 'Code', EN: 'Code' },
  description: { FR: 'Description', EN: 'Description' },
  colour: { FR: 'Couleur', EN: 'Colour' },
  pillarId: { FR: 'Pilier', EN: 'Pillar' },
  communes: { FR: 'Communes', EN: 'Towns' },
  themeIds: { FR: 'Thèmes', EN: 'Themes' },
  neighbourhoodCodes: { FR: 'Quartiers', EN: 'Neighbourhoods' },
  search: { FR: 'Recherche', EN: 'Search' },
}

/** What somebody wrote in a field, as the beginning of a sentence; masculine in French. */
const yours: Record<string, Record<Locale, string>> = {
  title: { FR: 'Votre titre', EN: 'Your title' },
  body: { FR: 'Votre texte', EN: 'Your text' },
  comment: { FR: 'Votre commentaire', EN: 'Your comment' },
  finding: { FR: 'Votre constat', EN: 'Your finding' },
  reason: { FR: 'Votre motif', EN: 'Your reason' },
  motive: { FR: 'Votre motif', EN: 'Your reason' },
  answer: { FR: 'Votre texte', EN: 'Your text' },
  displayName: { FR: 'Votre nom', EN: 'Your name' },
}

/** A field as the subject of a sentence: « Votre titre », « Le champ « Nom court » ». */
export function yourField(field: string, locale: Locale): string {
  const name = fieldName(field, locale)
  return yours[field]?.[locale] ?? (locale === 'FR' ? `Le champ « ${name} »` : `The field “${name}”`)
}

/** A field's name in a language; the field itself when people never see it. */
export function fieldName(field: string, locale: Locale): string {
  return fieldNames[field]?.[locale] ?? field
}
