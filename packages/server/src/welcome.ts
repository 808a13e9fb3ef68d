import { renderUnicodeCompact } from 'uqr'
import type { App } from './app.js'
import type { Config } from './config.js'
import { localAddresses } from './http/request/addresses.js'

/** What the operator reads once Leviers is ready: where it is, who can be tried, what it is for. */
export function welcome(config: Config, { url }: Pick<App, 'url'>, demoPeople: readonly string[]): string {
  const { port } = new URL(url)
  // Pages of another address than PUBLIC_URL are refused.
  const [local] = (config.publicUrl ? [] : localAddresses()).map((address) => `http://${address}:${port}`)
  const lines = [
    '',
    `  Leviers est prêt : ${config.publicUrl ?? url}`,
    `  Leviers is ready`,
    ...(local
      ? ['', `  Sur le réseau local / on the local network: ${local}`, '', indented(renderUnicodeCompact(local))]
      : []),
    ...(config.databaseUrl ? [] : ['', ...embeddedSentence]),
    ...(demoPeople.length > 0
      ? ['', '  Personnes de démonstration, en un clic sur la page de connexion / demo people:']
      : []),
    ...demoPeople.map((person) => `    · ${person}`),
    '',
    '',
  ]
  return lines.join('\n')
}

const embeddedSentence = [
  '  La base de données embarquée convient pour essayer et pour un petit usage, sur une seule machine.',
  '  Pour une vraie instance, indiquez un PostgreSQL avec DATABASE_URL.',
  '  The embedded database is for trying and for small use; for a real instance set DATABASE_URL to a PostgreSQL.',
]

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n')
}
