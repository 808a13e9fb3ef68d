import { emailAddress } from '@leviers/shared/inputs/email-address'
import type { Locale } from '@leviers/shared/roles'
import * as v from 'valibot'
import { absent, flag } from './config-entries.js'
import { StartRefused } from './errors.js'
import { openIdEntries, openIdOf, type OpenIdConfig } from './open-id-config.js'

/** Everything that can be chosen from outside; see the README's table. The only reader of process.env. */
export interface Config {
  port: number
  host: string
  dataDir: string
  databaseUrl: string | null
  publicUrl: string | null
  demo: boolean
  adminEmail: string | null
  smtpUrl: string | null
  mailFrom: string
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  trustProxy: boolean
  /** Rings between nodes over Redis or Valkey instead of PostgreSQL; null without. */
  redisUrl: string | null
  /** Over how many seconds sockets are closed when the server is asked to stop. */
  drainSeconds: number
  /** Whoever has it may read /metrics; null: only this machine. */
  metricsToken: string | null
  /** After how many days it is forgotten, word by word, how texts were typed: what was erased is then nowhere any more. */
  textRetentionDays: number
  /** The provider by which people may also sign in; null without. */
  openId: OpenIdConfig | null
}

/** Whether an address is that of a whole site: pages ask for what they need at its root. */
function isOrigin(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, username, pathname, search, hash } = new URL(address)
  return ['http:', 'https:'].includes(protocol) && pathname === '/' && username + search + hash === ''
}

/** An address in the form that accounts have. */
function addressOf(typed: string): string | null {
  const read = emailAddress(typed)
  return 'email' in read ? read.email : null
}

const environment = v.object({
  PORT: v.optional(
    v.pipe(v.string(), v.digits('a port number, 0 to 65535'), v.transform(Number), v.maxValue(65_535)),
    '4000',
  ),
  HOST: v.optional(v.string(), '0.0.0.0'),
  DATA_DIR: v.optional(v.pipe(v.string(), v.nonEmpty()), './data'),
  DATABASE_URL: v.optional(
    v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\//, 'postgres://user:password@host:port/database')),
  ),
  PUBLIC_URL: v.optional(
    v.pipe(
      v.string(),
      v.url('an address such as https://leviers.example.org'),
      v.check(
        isOrigin,
        'only a scheme, a host and a port, such as https://leviers.example.org: Leviers is at the root',
      ),
    ),
  ),
  DEMO: v.optional(v.string()),
  ADMIN_EMAIL: v.optional(
    v.pipe(
      v.string(),
      v.check((typed) => 'email' in emailAddress(typed), 'an e-mail address'),
    ),
  ),
  SMTP_URL: v.optional(v.pipe(v.string(), v.regex(/^smtps?:\/\//, 'smtp://user:password@host:port'))),
  MAIL_FROM: absent,
  LOG_LEVEL: v.optional(v.picklist(['debug', 'info', 'warn', 'error', 'silent']), 'info'),
  TRUST_PROXY: flag(false),
  REDIS_URL: v.optional(v.pipe(v.string(), v.regex(/^rediss?:\/\//, 'redis://user:password@host:port'))),
  DRAIN_SECONDS: v.optional(
    v.pipe(v.string(), v.digits('a number of seconds, 0 to 20'), v.transform(Number), v.maxValue(20)),
    '5',
  ),
  METRICS_TOKEN: absent,
  TEXT_RETENTION_DAYS: v.optional(
    v.pipe(v.string(), v.digits('a number of days, 0 to 3650'), v.transform(Number), v.maxValue(3_650)),
    '30',
  ),
  ...openIdEntries,
})

/** Reads the configuration from environment variables. Throws an Error that names the variable and what it should be. */
export function configFrom(env: Record<string, string | undefined>): Config {
  const parsed = v.safeParse(environment, env)
  if (!parsed.success) {
    const [issue] = parsed.issues
    throw new Error(`${String(issue.path?.[0]?.key)}: ${JSON.stringify(issue.input)} (${issue.message})`)
  }
  const read = parsed.output
  return {
    port: read.PORT,
    host: read.HOST,
    dataDir: read.DATA_DIR,
    databaseUrl: read.DATABASE_URL ?? null,
    publicUrl: read.PUBLIC_URL === undefined ? null : new URL(read.PUBLIC_URL).origin,
    // With a database of one's own the instance is for real, unless said otherwise.
    demo: read.DEMO === undefined ? !read.DATABASE_URL : ['true', '1'].includes(read.DEMO),
    adminEmail: read.ADMIN_EMAIL === undefined ? null : addressOf(read.ADMIN_EMAIL),
    smtpUrl: read.SMTP_URL ?? null,
    mailFrom: read.MAIL_FROM ?? 'Leviers <leviers@localhost>',
    logLevel: read.LOG_LEVEL,
    trustProxy: read.TRUST_PROXY,
    redisUrl: read.REDIS_URL ?? null,
    drainSeconds: read.DRAIN_SECONDS,
    metricsToken: read.METRICS_TOKEN ?? null,
    textRetentionDays: read.TEXT_RETENTION_DAYS,
    openId: openIdOf(read),
  }
}

/** The configuration of this process. Throws StartRefused with the variable and what it should be. */
export function readConfig(): Config {
  try {
    return configFrom(process.env)
  } catch (fault) {
    throw new StartRefused(fault instanceof Error ? fault.message : String(fault))
  }
}

/** The environment of another program that this process starts, with some variables of its own. */
export function environmentWith(more: Record<string, string>): Record<string, string | undefined> {
  return { ...process.env, ...more }
}

/** The language of the operator's terminal: English when it says so, else French. */
function localeFrom(env: Record<string, string | undefined>): Locale {
  const language = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^en/i.test(language) ? 'EN' : 'FR'
}

/** The language of this process's terminal. */
export function readLocale(): Locale {
  return localeFrom(process.env)
}
