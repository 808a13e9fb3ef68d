import { crc32, deflateSync } from 'node:zlib'

/** A PNG of one colour, of so many pixels. */
export function png({ width, height }: { width: number; height: number }): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits of red, green and blue.
  header.set([8, 2], 8)
  const row = Buffer.alloc(1 + 3 * width, 0x40)
  row[0] = 0
  const rows = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

/** How many pixels a PNG has. */
export function sizeOfPng(image: Buffer): { width: number; height: number } {
  if (image.toString('latin1', 1, 4) !== 'PNG') throw new Error('it is no PNG')
  return { width: image.readUInt32BE(16), height: image.readUInt32BE(20) }
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
