// Texts as people write them, as far as a search is concerned: few words are in many texts, many words in few.
const roots =
  'jardin école vélo place bancs lumière passage arbre pied bus tour cour marché atelier enfant parent voisin fête musée sport terrain piscine lecture potager compost déchet tri bruit cave ascenseur hall loyer charge travaux isolation façade toit fenêtre chauffage parking trottoir poussette fauteuil médecin pharmacie crèche emploi formation stage mission langue théâtre danse musique cinéma cuisine repas épicerie jeune ancien femme sécurité police médiateur gardien éclairage rue square fontaine pelouse chien rat moustique canicule ombre eau air santé'.split(
    ' ',
  )
const middles = ['', 'at', 'ier', 'ment', 'iqu', 'al', 'ett', 'oir', 'ur', 'is', 'ot', 'and', 'el', 'in', 'ard']
const ends = ['e', 'es', 'eur', 'age', 'er', 'ons', 'é', 'able', 'aux', 'ité']
const small = 'le la les de des du et à un une pour dans avec sur nous il est que qui pas plus au en'.split(' ')

/** So many texts of some thirty words; the same ones each time. */
export function searchedTexts(count) {
  const chance = makeChance(7)
  const words = roots.flatMap((root) => middles.flatMap((middle) => ends.map((end) => root + middle + end)))
  const word = () =>
    chance() < 0.45
      ? small[Math.floor(chance() * small.length)]
      : words[Math.floor(words.length * chance() ** 3 * 0.999)]
  return Array.from({ length: count }, () => Array.from({ length: 20 + chance() * 25 }, word).join(' ') + '.')
}

/** Numbers from 0 to 1 that look like chance, the same ones for a seed. */
function makeChance(seed) {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}
