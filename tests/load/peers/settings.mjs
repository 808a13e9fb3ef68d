/** The configuration of a node that is measured. */
export function settings(more) {
  return {
    port: 0,
    host: '127.0.0.1',
    dataDir: '',
    databaseUrl: null,
    publicUrl: null,
    demo: false,
    adminEmail: null,
    smtpUrl: null,
    mailFrom: 'leviers@example.org',
    logLevel: 'error',
    trustProxy: false,
    redisUrl: null,
    drainSeconds: 0,
    metricsToken: null,
    textRetentionDays: 30,
    openId: null,
    ...more,
  }
}
