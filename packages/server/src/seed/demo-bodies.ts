import type * as inputs from '@leviers/shared/inputs/organisations'
import type { InferOutput } from 'valibot'
import type { MandateKind } from '@leviers/shared/mandates'
import type { DemoPerson } from './demo-people.js'

type DemoBody = Pick<InferOutput<typeof inputs.createOrganisation>, 'name' | 'shortName' | 'kind' | 'college'> & {
  members: readonly { who: DemoPerson; as: MandateKind }[]
}

/** The bodies of a demonstration, one in each college. All of them are invented. */
export const demoBodies: readonly DemoBody[] = [
  {
    name: 'Mission politique de la ville',
    shortName: 'Mission ville',
    kind: 'service de la métropole',
    college: 'COLLECTIVITES',
    members: [{ who: 'helene', as: 'TITULAR' }],
  },
  {
    name: 'Service de la cohésion des territoires',
    shortName: 'Cohésion',
    kind: 'service de l’État',
    college: 'ETAT',
    members: [{ who: 'marc', as: 'TITULAR' }],
  },
  {
    name: 'Loire Toits Solidaires',
    shortName: 'Loire Toits',
    kind: 'bailleur social',
    college: 'BAILLEURS',
    members: [{ who: 'claire', as: 'TITULAR' }],
  },
  {
    name: 'Association Les Passerelles',
    shortName: 'Les Passerelles',
    kind: 'association',
    college: 'ASSOCIATIONS',
    members: [{ who: 'yann', as: 'TITULAR' }],
  },
  {
    name: 'Conseil citoyen de l’Estuaire',
    shortName: 'CC Estuaire',
    kind: null,
    college: 'CONSEILS_CITOYENS',
    members: [{ who: 'ibrahim', as: 'MEMBER' }],
  },
  {
    name: 'Collectif Paliers et Jardins',
    shortName: 'Paliers et Jardins',
    kind: 'collectif de résidence',
    college: 'HABITANTS',
    members: [],
  },
]
