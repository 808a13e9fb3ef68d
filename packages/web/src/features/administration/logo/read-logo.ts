import { limits } from '@leviers/shared/inputs/programme-limits'

/** An image ready to be sent, as base64; or why there is none. */
export type ReadLogo = { image: string } | { fault: 'SIZE' | 'UNREADABLE' | 'HEAVY' }

const kinds = new Set(['image/png', 'image/jpeg', 'image/webp'])

/** Draws the image of a file as small as a logo is shown, so that it is quick to send and to load. */
export async function readLogo(file: File): Promise<ReadLogo> {
  // Before anything of it is read: a file may be larger than the memory.
  if (file.size > limits.logo.fileBytes) return { fault: 'SIZE' }
  if (!kinds.has(file.type)) return { fault: 'UNREADABLE' }
  const drawn = await draw(file).catch(() => null)
  if (!drawn) return { fault: 'UNREADABLE' }
  // What a PNG makes too heavy, a photograph mostly, WebP makes light; Safari writes a PNG when it is asked for that.
  for (const [type, quality] of [
    ['image/png', 1],
    ['image/webp', 0.9],
    ['image/webp', 0.6],
    ['image/jpeg', 0.8],
  ] as const) {
    const blob = await new Promise<Blob | null>((resolve) => drawn.toBlob(resolve, type, quality))
    if (blob && blob.size <= limits.logo.sentBytes) return { image: await asBase64(blob) }
  }
  return { fault: 'HEAVY' }
}

async function draw(file: File): Promise<HTMLCanvasElement> {
  const image = await createImageBitmap(file)
  const scale = Math.min(1, limits.logo.width / image.width, limits.logo.height / image.height)
  const canvas = Object.assign(document.createElement('canvas'), {
    width: Math.max(1, Math.round(image.width * scale)),
    height: Math.max(1, Math.round(image.height * scale)),
  })
  const context = canvas.getContext('2d')
  if (!context) throw new Error('there is no canvas')
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  image.close()
  return canvas
}

async function asBase64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
