/**
 * People's words as French sets them: no line begins with « : », « ; », « ? », « ! » or « » ». The words stay as they were
 * typed, and as long.
 */
export function frenchSpaces(text: string): string {
  return text.replace(/ (?=[:;?!»])/g, '\u00a0').replaceAll('« ', '«\u00a0')
}
