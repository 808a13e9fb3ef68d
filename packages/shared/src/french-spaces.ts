/**
 * People's words as French sets them: no line begins with « : », « ; », « ? », « ! » or « » », and « n° » stands before its number. The words stay as they were
 * typed, and as long.
 */
export function frenchSpaces(text: string): string {
  return text.replace(/ (?=[:;?!»])/g, '\u00a0').replace(/(?<=«|\bn°) /g, '\u00a0')
}
