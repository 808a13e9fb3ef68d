/** What a new programme begins with: the stages and themes of a city contract, of a call for ideas, or hardly anything. */
export const programmeTemplates = ['CITY_CONTRACT', 'IDEAS', 'EMPTY'] as const
export type ProgrammeTemplate = (typeof programmeTemplates)[number]
