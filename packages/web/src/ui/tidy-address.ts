/** What a sentence puts after an address, and programs of mail take along; as the browser writes it: %C2%BB is ». */
const afterwards = /(?:[.,;:!?)\]}>*_'"]|%(?:20|22|29|3E|5D|7D|C2%A0|C2%BB|E2%80%(?:99|9D|A6|AF)))+$/i
const ids = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/gi

/** An address of ours in its one form: ids without capitals, nothing of the sentence that it was taken from. */
export function tidyAddress({ pathname, search, hash }: Pick<Location, 'pathname' | 'search' | 'hash'>): string {
  const address = pathname.replace(afterwards, '') + search + hash.replace(afterwards, '')
  return address.replace(ids, (id) => id.toLowerCase())
}
