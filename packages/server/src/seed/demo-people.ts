import type { NewPerson } from '../features/people/create-person.js'

/**
 * The people of a demonstration, as they come to it. All of them and their bodies are invented; who belongs to one is
 * said in demo-bodies.ts.
 */
export const demoPeople = {
  samira: { displayName: 'Samira Belkacem', college: 'HABITANTS', organisation: null, role: 'PARTICIPANT' },
  yann: {
    displayName: 'Yann Le Goff',
    college: 'ASSOCIATIONS',
    organisation: null,
    role: 'PARTICIPANT',
  },
  claire: {
    displayName: 'Claire Rousseau',
    college: 'BAILLEURS',
    organisation: null,
    role: 'PARTICIPANT',
  },
  ibrahim: {
    displayName: 'Ibrahim Diallo',
    college: 'CONSEILS_CITOYENS',
    organisation: null,
    role: 'PARTICIPANT',
  },
  helene: {
    displayName: 'Hélène Kerbrat',
    college: 'COLLECTIVITES',
    organisation: null,
    role: 'PARTICIPANT',
  },
  marc: {
    displayName: 'Marc Thébault',
    college: 'ETAT',
    organisation: null,
    role: 'PARTICIPANT',
  },
  nadia: {
    displayName: 'Nadia Cherif',
    college: 'COLLECTIVITES',
    organisation: 'Équipe de modération',
    role: 'MODERATOR',
  },
  paul: {
    displayName: 'Paul Martin',
    college: 'COLLECTIVITES',
    organisation: 'Administration du programme',
    role: 'ADMIN',
  },
} as const satisfies Record<string, Pick<NewPerson, 'displayName' | 'college' | 'organisation' | 'role'>>

export type DemoPerson = keyof typeof demoPeople
