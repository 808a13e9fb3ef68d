import { tidyPath } from '@leviers/shared/inputs/tidy-path'

/** An address of ours in its one form. What is searched for stays, and so does a token, whose capitals count. */
export function tidyAddress({ pathname, search, hash }: Pick<Location, 'pathname' | 'search' | 'hash'>): string {
  return tidyPath(pathname) + search + (/^#[\w-]{43}(?![\w-])/.exec(hash)?.[0] ?? tidyPath(hash))
}
