import { createSign, generateKeyPairSync, randomUUID } from 'node:crypto'

/** A key that a provider signs with, and says the public half of. */
export interface SigningKey {
  /** The whole key, as providers keep it. */
  whole: object
  /** What others may know of it. */
  shown: object
  sign(claims: object): string
}

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

export function aSigningKey(): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const named = { kid: randomUUID(), use: 'sig', alg: 'RS256' }
  return {
    whole: { ...privateKey.export({ format: 'jwk' }), ...named },
    shown: { ...publicKey.export({ format: 'jwk' }), ...named },
    sign(claims) {
      const words = `${encoded({ alg: 'RS256', kid: named.kid })}.${encoded(claims)}`
      return `${words}.${createSign('RSA-SHA256').update(words).sign(privateKey, 'base64url')}`
    },
  }
}

/** What a signed token says, whoever signed it. */
export function claimsOf(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
}
