import * as v from 'valibot'
import { input, optional } from './input-parts.js'
import { limits } from './programme-limits.js'

const longest = Math.ceil(limits.logo.sentBytes / 3) * 4

export const setLogo = input('The logo of the programme from now on.', {
  image: optional(
    v.pipe(v.string(), v.maxLength(longest, 'LOGO_TOO_LARGE'), v.base64('BAD_LOGO')),
    `A PNG, JPEG or WebP image of at most ${limits.logo.sentBytes / 1_000} kB, in base64; null: none.`,
  ),
})
