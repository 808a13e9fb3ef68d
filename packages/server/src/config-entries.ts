import * as v from 'valibot'

/** A variable that says yes or no. */
export const flag = (fallback: boolean) =>
  v.pipe(
    v.optional(v.picklist(['true', 'false', '1', '0']), fallback ? 'true' : 'false'),
    v.transform((value) => value === 'true' || value === '1'),
  )
/** A variable that may be left out, but not be empty. */
export const absent = v.optional(v.pipe(v.string(), v.nonEmpty()))
