import { demoLevers, type DemoLever } from './demo-levers.js'
import { demoYouthLevers } from './demo-youth-levers.js'

interface DemoBoard {
  /** Of the act that opens it; never changes. */
  name: string
  title: string
  description: string
  levers: readonly DemoLever[]
}

/** The boards of a demonstration, in the order in which they were opened. */
export const demoBoards: readonly DemoBoard[] = [
  {
    name: 'board',
    title: 'Quels leviers pour nos quartiers ?',
    description:
      'Ce qui a changé depuis 2014, ce qui a manqué, et ce sur quoi il faut agir dans le prochain contrat. Proposez un levier, discutez ceux des autres, dites votre position.',
    levers: demoLevers,
  },
  {
    name: 'board of the young',
    title: 'Grandir ici : quels leviers pour les 11-25 ans ?',
    description:
      'Le collège, le sport, le premier emploi, le premier logement : ce qui aide vraiment à grandir dans nos quartiers, et ce qui manque. Les moins de 25 ans sont les bienvenus, les autres aussi.',
    levers: demoYouthLevers,
  },
]
