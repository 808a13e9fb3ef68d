/** The neighbourhoods of the agglomeration of Nantes (official list of 2024): code, name, town or towns. */
export const nantesNeighbourhoods: readonly (readonly [code: string, name: string, communes: string])[] = [
  ['QN04405M', 'Bellevue', 'Nantes, Saint-Herblain'],
  ['QN04406M', 'Les Dervallières', 'Nantes'],
  ['QN04407I', 'Le Breil', 'Nantes'],
  ['QN04408M', 'Bout des landes - Bout des pavés - Chêne des Anglais', 'Nantes'],
  ['QN04409I', 'La Boissière', 'Nantes'],
  ['QN04410I', 'Port Boyer', 'Nantes'],
  ['QN04411I', 'Le Clos Toreau', 'Nantes'],
  ['QN04412M', 'Le Ranzay', 'Nantes'],
  ['QN04413M', 'Malakoff', 'Nantes'],
  ['QN04414M', 'Bottière Pin Sec', 'Nantes'],
  ['QN04415I', 'La Halvêque', 'Nantes'],
  ['QN04416I', 'La Petite Sensive', 'Nantes'],
  ['QN04417I', 'Plaisance', 'Orvault'],
  ['QN04418M', 'Château', 'Rezé'],
  ['QN04419I', 'Le Sillon de Bretagne', 'Saint-Herblain'],
]
