// Compresses the built files once, so that the server only has to send them.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const dist = fileURLToPath(new URL('dist', import.meta.url))
for (const name of readdirSync(dist, { recursive: true })) {
  const path = join(dist, String(name))
  if (!/\.(js|css|html|svg|json)$/.test(path) || path.includes('.vite')) continue
  const content = readFileSync(path)
  writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }))
  writeFileSync(`${path}.br`, brotliCompressSync(content))
}
