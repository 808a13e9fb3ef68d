import { tidyPath } from '@leviers/shared/inputs/tidy-path'

/** An address of ours in its one form. What is searched for stays. */
export function tidyAddress({ pathname, search, hash }: Pick<Location, 'pathname' | 'search' | 'hash'>): string {
  return tidyPath(pathname) + search + tidyPath(hash)
}
