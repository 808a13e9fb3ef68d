import { programmeTemplates, type ProgrammeTemplate } from '@leviers/shared/programme-templates'
import { registerEnum } from '../../../api/enums.js'
import type { TemplateParts } from './programme-template.js'

registerEnum(Object.fromEntries(programmeTemplates.map((template) => [template, template])), {
  name: 'ProgrammeTemplate',
  description: 'What a new programme begins with.',
  valuesConfig: {
    CITY_CONTRACT: { description: 'The stages and themes of a city contract.' },
    IDEAS: { description: 'The stages and themes of a call for ideas with a budget.' },
    EMPTY: { description: 'One stage, and no theme.' },
  },
})

const open = { createLever: 'ON', editLever: 'ON', comment: 'ON', vote: 'ON' } as const
const closed = { createLever: 'READ', editLever: 'READ', comment: 'READ', vote: 'READ' } as const

/** In French, as all that a programme says of itself: administrators change every word of it. */
export const templates: Readonly<Record<ProgrammeTemplate, TemplateParts>> = {
  CITY_CONTRACT: {
    state: 'EVALUATION',
    phases: [
      { name: 'Évaluer ensemble', from: 0, to: 120, capabilities: open },
      { name: 'Écrire le contrat', from: 121, to: 240, capabilities: { ...open, createLever: 'READ' } },
      { name: 'Signer', from: 241, to: 300, capabilities: closed },
    ],
    pillars: [
      { name: 'Cohésion sociale', colour: 'brique' },
      { name: 'Cadre de vie et renouvellement urbain', colour: 'sapin' },
      { name: 'Développement économique, emploi et formation', colour: 'violet' },
      { name: 'Participation citoyenne', colour: 'prune' },
    ],
    themes: [
      { name: 'Vivre ensemble et solidarités', colour: 'brique', pillar: 0 },
      { name: 'Éducation et jeunesse', colour: 'ocre', pillar: 0 },
      { name: 'Santé', colour: 'olive', pillar: 0 },
      { name: 'Nature et cadre de vie', colour: 'sapin', pillar: 1 },
      { name: 'Logement', colour: 'lagon', pillar: 1 },
      { name: 'Mobilités et accès aux services', colour: 'azur', pillar: 1 },
      { name: 'Emploi et formation', colour: 'violet', pillar: 2 },
      { name: 'Participation citoyenne', colour: 'prune', pillar: 3 },
    ],
  },
  IDEAS: {
    state: 'PREPARATION',
    phases: [
      { name: 'Proposer des idées', from: 0, to: 60, capabilities: { ...open, vote: 'READ' } },
      { name: 'Prendre position', from: 61, to: 105, capabilities: { ...closed, comment: 'ON', vote: 'ON' } },
      { name: 'Réaliser', from: 106, to: 365, capabilities: { ...closed, comment: 'ON' } },
    ],
    pillars: [],
    themes: [
      { name: 'Nature et espaces publics', colour: 'sapin', pillar: null },
      { name: 'Mobilités', colour: 'azur', pillar: null },
      { name: 'Culture, sport et loisirs', colour: 'violet', pillar: null },
      { name: 'Solidarités', colour: 'brique', pillar: null },
      { name: 'Enfance et jeunesse', colour: 'ocre', pillar: null },
    ],
  },
  // A programme has a stage: without one nobody can do anything.
  EMPTY: {
    state: 'PREPARATION',
    phases: [{ name: 'Participer', from: 0, to: 365, capabilities: open }],
    pillars: [],
    themes: [],
  },
}
