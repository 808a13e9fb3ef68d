import type { NewPerson } from '../features/people/create-person.js'

/** The people of a demonstration. All of them and their bodies are invented. */
export const demoPeople = {
  samira: { displayName: 'Samira Belkacem', college: 'HABITANTS', organisation: null, role: 'PARTICIPANT' },
  yann: {
    displayName: 'Yann Le Goff',
    college: 'ASSOCIATIONS',
    organisation: 'Association Les Passerelles',
    role: 'PARTICIPANT',
  },
  claire: {
    displayName: 'Claire Rousseau',
    college: 'BAILLEURS',
    organisation: 'Loire Toits Solidaires',
    role: 'PARTICIPANT',
  },
  ibrahim: {
    displayName: 'Ibrahim Diallo',
    college: 'CONSEILS_CITOYENS',
    organisation: 'Conseil citoyen de l’Estuaire',
    role: 'PARTICIPANT',
  },
  helene: {
    displayName: 'Hélène Kerbrat',
    college: 'COLLECTIVITES',
    organisation: 'Mission politique de la ville',
    role: 'PARTICIPANT',
  },
  marc: {
    displayName: 'Marc Thébault',
    college: 'ETAT',
    organisation: 'Service de la cohésion des territoires',
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
