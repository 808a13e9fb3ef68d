/**
 * A part of an address of ours in its one form: without the capitals that some programs write ids with, and without what
 * the sentence that it was taken from says after it (as the browser writes it: %C2%BB is »).
 */
export function tidyPath(part: string): string {
  return part.toLowerCase().replace(/(%..|[^\w/])+$/, '')
}
