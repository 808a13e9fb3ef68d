import type { ProgrammeTemplate } from '@leviers/shared/programme-templates'

/** A first presentation for each template, in French as all that a programme says of itself. */
export const templatePresentations: Readonly<Record<ProgrammeTemplate, string>> = {
  CITY_CONTRACT: [
    'Le contrat de ville réunit l’État, les collectivités, les bailleurs, les associations et les habitants autour des quartiers prioritaires. Ici, nous préparons la suite ensemble.',
    'Qu’est-ce qui a changé dans les quartiers, qu’est-ce qui a manqué, sur quels leviers faut-il agir ? Chacun peut proposer un levier, en discuter et dire sa position.',
  ].join('\n\n'),
  IDEAS: [
    'Proposez vos idées pour notre territoire, discutez de celles des autres et dites votre position.',
    'Ce que chacun écrit arrive en direct chez tous les autres.',
  ].join('\n\n'),
  EMPTY: 'Proposez, discutez et dites votre position.',
}
