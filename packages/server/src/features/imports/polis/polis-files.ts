/** The bytes of a folder's files, by name. */
export type PolisFiles = ReadonlyMap<string, Buffer>
