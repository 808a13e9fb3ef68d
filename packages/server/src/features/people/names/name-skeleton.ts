import { foldText } from '@leviers/shared/texts'

/** Letters drawn like Latin ones, each with that one: a capital and its small letter may look like different ones. */
const lookAlikes = new Map(
  [
    // Cyrillic
    'Аa Вb Еe Кk Мm Нh Оo Рp Сc Тt Уy Хx Іi Јj Ѕs Ԛq Ԝw Ӏl аa вb гr еe иu кk мm нh оo пn рp сc тt уy хx ьb іi јj',
    'ѕs һh ԁd ԛq ԝw ӏl',
    // Greek
    'Αa Βb Εe Ζz Ηh Ιi Κk Μm Νn Οo Ρp Τt Υy Χx αa βb γy εe ηn ιi κk νv οo ρp σo τt υu χx ωw',
    // Armenian
    'ոn սu օo հh ցg',
    // Latin letters of other alphabets
    'ıi ɑa ɡg øo Øo łl Łl đd Đd',
    // Digits, and what is drawn as l in many faces
    '0o 1l Il ǀl |l',
  ].flatMap((pairs) => pairs.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)] as const)),
)

/**
 * What is left of a name for somebody who only looks at it: case, accents, spaces and punctuation do not count, letters
 * of other scripts are those that they look like. Two names with one skeleton are taken for each other.
 */
export function nameSkeleton(name: string): string {
  const drawn = Array.from(name.normalize('NFKD'), (letter) => lookAlikes.get(letter) ?? letter).join('')
  const words = foldText(drawn).match(/[\p{L}\p{N}]+/gu) ?? []
  // A small i is kept apart from l only by its dot.
  return words.join('').replaceAll('i', 'l')
}
