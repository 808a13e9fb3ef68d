import type { DemoWriting } from './writing-steps.js'

const heat =
  'L’été, les appartements du dernier étage dépassent 30 degrés et il n’y a pas un arbre où se mettre à l’ombre. Planter, c’est de la fraîcheur, mais c’est aussi une raison de descendre et de se parler.'
const gardener =
  'Il faut un jardinier qui passe une fois par semaine : sans lui, les parcelles sont abandonnées au bout d’un an.'
const agreement =
  'Une convention d’un an, renouvelable, dit qui arrose, qui range les outils et qui prévient quand une parcelle est laissée. Le bailleur la signe avec chaque groupe d’habitants.'
const longerAgreement = agreement.replace('d’un an', 'de deux ans')
const organised = (...more: readonly string[]) => [
  heat,
  '## Comment s’y prendre',
  [
    '- un jardinier passe une fois par semaine : sans lui, les parcelles sont abandonnées au bout d’un an',
    '- des outils et une réserve d’eau de pluie par immeuble',
    '- les écoles plantent avec les parents, un samedi par saison',
  ].join('\n'),
  ...more,
  '## La convention',
]
const inAugust = 'En août, deux familles par parcelle arrosent à tour de rôle. Le tableau est affiché dans le hall.'

const textOf = (...paragraphs: readonly string[]) => paragraphs.join('\n\n')

/** What the author of a lever published, and what a resident and people of three bodies then made of it together. */
export const plantedText: { body: string; writing: DemoWriting } = {
  body: `${heat} ${gardener}`,
  writing: {
    by: 'ibrahim',
    people: ['samira', 'yann'],
    bodies: ['Loire Toits Solidaires'],
    versions: [
      { by: 'claire', text: textOf(heat, gardener, agreement) },
      { by: 'yann', text: textOf(...organised(), agreement), name: 'Après la visite des parcelles', agree: ['marc'] },
      {
        by: 'samira',
        text: textOf(...organised(), 'Pas de convention : le reste se décide sur place, entre voisins.'),
      },
      { by: 'ibrahim', restores: 3 },
      {
        by: 'samira',
        text: textOf(...organised(inAugust), agreement),
        joins: { by: 'claire', text: textOf(...organised(inAugust), longerAgreement) },
        agree: ['nadia'],
      },
    ],
  },
}
