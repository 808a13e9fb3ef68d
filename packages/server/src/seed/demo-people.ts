import type { NewPerson } from '../features/people/create-person.js'

/**
 * The people of a demonstration, as they come to it. All of them and their bodies are invented; who belongs to one is
 * said in demo-bodies.ts.
 */
export const demoPeople = {
  samira: { displayName: 'Samira Belkacem', college: 'HABITANTS', organisation: null, roles: [] },
  yann: {
    displayName: 'Yann Le Goff',
    college: 'ASSOCIATIONS',
    organisation: null,
    roles: [],
  },
  claire: {
    displayName: 'Claire Rousseau',
    college: 'BAILLEURS',
    organisation: null,
    roles: [],
  },
  ibrahim: {
    displayName: 'Ibrahim Diallo',
    college: 'CONSEILS_CITOYENS',
    organisation: null,
    roles: [],
  },
  helene: {
    displayName: 'Hélène Kerbrat',
    college: 'COLLECTIVITES',
    organisation: null,
    roles: [],
  },
  marc: {
    displayName: 'Marc Thébault',
    college: 'ETAT',
    organisation: null,
    roles: [],
  },
  nadia: {
    displayName: 'Nadia Cherif',
    college: 'COLLECTIVITES',
    organisation: 'Équipe de modération',
    roles: ['MODERATOR', 'CONTRACT_EDITOR'],
  },
  paul: {
    displayName: 'Paul Martin',
    college: 'COLLECTIVITES',
    organisation: 'Administration du programme',
    roles: ['ADMIN'],
  },
} as const satisfies Record<string, Pick<NewPerson, 'displayName' | 'college' | 'organisation' | 'roles'>>

export type DemoPerson = keyof typeof demoPeople
