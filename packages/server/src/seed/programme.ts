/** The programme of a demonstration. */
export const programmeSeed = {
  name: 'Contrat de ville : évaluer, puis écrire la suite',
  territory: 'Agglomération nantaise',
  presentation: [
    'Le contrat de ville 2014-2022 a réuni l’État, la métropole, les communes, les bailleurs, les associations et les conseils citoyens autour de quinze quartiers prioritaires. Il se termine ; le suivant s’écrit maintenant.',
    'Avant d’écrire, on évalue : qu’est-ce qui a changé dans les quartiers, qu’est-ce qui a manqué, sur quels leviers faut-il agir ? Chaque partenaire, chaque habitante et chaque habitant peut proposer un levier, en discuter et dire sa position.',
    'Vous avez cinq minutes ou plusieurs semaines : il y a une manière de participer pour chacun. Tout est public et arrive en direct.',
  ].join('\n\n'),
  state: 'EVALUATION',
} as const

interface PhaseSeed {
  name: string
  /** Days from today to its first and its last day. */
  from: number
  to: number
  capabilities: readonly [createLever: string, editLever: string, comment: string, vote: string, seeResults: string]
}

/** Dated from the day of the seed, so that a demonstration is in the middle of its evaluation. */
export const phaseSeeds: readonly PhaseSeed[] = [
  { name: 'Préparer', from: -90, to: -22, capabilities: ['READ', 'READ', 'READ', 'READ', 'ON'] },
  { name: 'Évaluer ensemble', from: -21, to: 120, capabilities: ['ON', 'ON', 'ON', 'ON', 'ON'] },
  { name: 'Écrire le contrat', from: 121, to: 240, capabilities: ['READ', 'ON', 'ON', 'ON', 'ON'] },
  { name: 'Signer', from: 241, to: 300, capabilities: ['READ', 'READ', 'READ', 'READ', 'ON'] },
]
