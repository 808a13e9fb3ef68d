/** Stands between two facts on a line. It stays with the one before, so that no line begins with it. */
export const dot = '\u00A0· '
