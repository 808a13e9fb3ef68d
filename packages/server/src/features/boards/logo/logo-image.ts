import { limits } from '@leviers/shared/inputs/programme-limits'
import { PublicError } from '../../../errors.js'

/** What browsers show and nothing runs in: an SVG may hold scripts. */
const formats = new Set(['png', 'jpeg', 'webp'])

/**
 * An image drawn anew as a PNG that fits: nothing of the file that was given is kept but its colours, and neither where
 * a photograph was taken. Throws BAD_LOGO for what is no image of the three kinds, or a huge one.
 */
export async function logoImage(given: Buffer): Promise<Buffer> {
  // Loaded for whoever gives one: no other act needs it.
  const { default: sharp } = await import('sharp')
  const { width, height, mostPixels } = limits.logo
  const image = sharp(given, { limitInputPixels: mostPixels, failOn: 'error', animated: false })
  try {
    const { format } = await image.metadata()
    if (!formats.has(format)) throw new PublicError('BAD_LOGO')
    const fitting = { width, height, fit: 'inside', withoutEnlargement: true } as const
    return await image.autoOrient().resize(fitting).png({ compressionLevel: 9 }).toBuffer()
  } catch {
    throw new PublicError('BAD_LOGO')
  }
}
