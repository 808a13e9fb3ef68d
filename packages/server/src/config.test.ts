import { expect, test } from 'vitest'
import { configFrom } from './config.js'

test('without any variable it is a demonstration on the embedded database', () => {
  expect(configFrom({})).toMatchObject({ port: 4000, dataDir: './data', databaseUrl: null, demo: true, smtpUrl: null })
})

test('with a database of one’s own it is for real, unless said otherwise', () => {
  const DATABASE_URL = 'postgres://leviers@localhost/leviers'
  expect(configFrom({ DATABASE_URL }).demo).toBe(false)
  expect(configFrom({ DATABASE_URL, DEMO: 'true' }).demo).toBe(true)
})

test.each([
  ['PORT', 'quatre mille'],
  ['PORT', '70000'],
  ['DATABASE_URL', 'mysql://localhost'],
  ['PUBLIC_URL', 'leviers'],
  ['PUBLIC_URL', 'https://example.org/leviers'],
  ['PUBLIC_URL', 'https://example.org/?a=b'],
  ['PUBLIC_URL', 'ftp://example.org'],
  ['ADMIN_EMAIL', 'admin'],
  ['LOG_LEVEL', 'bavard'],
  ['TEXT_RETENTION_DAYS', 'un mois'],
  ['TEXT_RETENTION_DAYS', '-1'],
])('%s=%s is refused with the name of the variable', (name, value) => {
  expect(() => configFrom({ [name]: value })).toThrow(name)
})

test('PUBLIC_URL is the address of a whole site, with or without its last stroke', () => {
  expect(configFrom({ PUBLIC_URL: 'https://leviers.example.org/' }).publicUrl).toBe('https://leviers.example.org')
  expect(configFrom({ PUBLIC_URL: 'https://Leviers.example.org:443' }).publicUrl).toBe('https://leviers.example.org')
})

const openId = { OIDC_ISSUER: 'https://provider.example', OIDC_CLIENT_ID: 'leviers', OIDC_CLIENT_SECRET: 'secret' }

test('without a provider there is none, and with one it is called as the operator says', () => {
  expect(configFrom({}).openId).toBeNull()
  expect(configFrom(openId).openId).toMatchObject({
    scopes: 'openid profile email',
    names: { FR: 'provider.example', EN: 'provider.example' },
    acrValues: [],
    userinfoAlgorithm: null,
    verifiesAddresses: false,
  })
  const named = { ...openId, OIDC_NAME_FR: 'ConnexionPublique', OIDC_ACR_VALUES: 'eidas1 eidas2' }
  expect(configFrom(named).openId).toMatchObject({
    names: { EN: 'ConnexionPublique' },
    acrValues: ['eidas1', 'eidas2'],
  })
})

test.each([
  ['OIDC_CLIENT_ID', { OIDC_CLIENT_ID: undefined }],
  ['OIDC_CLIENT_SECRET', { OIDC_CLIENT_SECRET: undefined }],
  ['OIDC_ISSUER', { OIDC_ISSUER: 'http://provider.example' }],
  ['OIDC_ISSUER', { OIDC_ISSUER: 'provider' }],
  ['OIDC_SCOPES', { OIDC_SCOPES: 'email profile' }],
  ['OIDC_USERINFO_ALG', { OIDC_USERINFO_ALG: 'none' }],
])('a provider is not half set: %s is named', (name, wrong) => {
  expect(() => configFrom({ ...openId, ...wrong })).toThrow(name)
})
