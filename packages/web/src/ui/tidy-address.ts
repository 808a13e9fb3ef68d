/**
 * An address of ours in its one form: without the capitals that some programs write ids with, and without what the
 * sentence that it was taken from says after it (as the browser writes it: %C2%BB is »). What is searched for stays.
 */
export function tidyAddress({ pathname, search, hash }: Pick<Location, 'pathname' | 'search' | 'hash'>): string {
  const tidy = (part: string) => part.toLowerCase().replace(/(%..|[^\w/])+$/, '')
  return tidy(pathname) + search + tidy(hash)
}
