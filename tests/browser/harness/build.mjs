// Builds the page of editor-page.mjs into the folder that is given, with the tools and the settings of the product's pages.
import { dirname, join } from 'node:path'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

const harness = dirname(fileURLToPath(import.meta.url))
const web = join(harness, '../../../packages/web')
const require = createRequire(join(web, 'package.json'))
const { build } = await import(pathToFileURL(require.resolve('vite')).href)
const [outDir] = process.argv.slice(2)

/** The page is not in the package of the pages, but lives on what is installed there. */
const installed = {
  name: 'installed',
  config(settings) {
    settings.build.rolldownOptions.input = join(harness, 'editor-page.mjs')
  },
  resolveId(source, importer) {
    const isOurs = importer?.startsWith(harness) && !/^[./\0]/.test(source)
    return isOurs ? this.resolve(source, join(web, 'src/main.tsx'), { skipSelf: true }) : null
  },
}

await build({
  root: web,
  configFile: join(web, 'vite.config.ts'),
  logLevel: 'error',
  plugins: [installed],
  build: {
    outDir,
    emptyOutDir: true,
    minify: false,
    manifest: 'manifest.json',
    // So that the manifest says which styles are this page's.
    cssCodeSplit: true,
  },
})
