import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'

export interface MadeWith {
  /** The address of the page that asks. */
  origin: string
  /** Whether the device made sure who uses it. */
  isVerified?: boolean
  /** The challenge, when it is not the one of the options. */
  challenge?: string
}

/** A device that keeps one passkey, without a browser around it. */
export interface SoftAuthenticator {
  id: string
  /** How often it says that its key was used. */
  counter: number
  /** Makes its passkey: what a browser would answer, as JSON. */
  make(options: string, where: MadeWith): string
  /** Signs a challenge with it. */
  answer(options: string, where: MadeWith): string
}

const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest()
const url = (bytes: Buffer | string) => Buffer.from(bytes).toString('base64url')

export function aSoftAuthenticator(): SoftAuthenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const credentialId = randomBytes(16)
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const id = url(credentialId)
  const device: SoftAuthenticator = {
    id,
    counter: 0,
    make(options, { origin, isVerified = true, challenge }) {
      const { rp, challenge: asked } = JSON.parse(options)
      const client = clientData('webauthn.create', { challenge: challenge ?? asked, origin })
      const credential = Buffer.concat([Buffer.alloc(16), sizeOf(credentialId), credentialId, coseKey(x, y)])
      const data = Buffer.concat([
        authenticatorData(rp.id, { isVerified, hasKey: true, counter: device.counter }),
        credential,
      ])
      const attestationObject = cbor(
        new Map<string, unknown>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', data],
        ]),
      )
      return asAnswer(id, {
        clientDataJSON: url(client),
        attestationObject: url(attestationObject),
        transports: ['internal'],
      })
    },
    answer(options, { origin, isVerified = true, challenge }) {
      const { rpId, challenge: asked } = JSON.parse(options)
      device.counter += 1
      const client = clientData('webauthn.get', { challenge: challenge ?? asked, origin })
      const data = authenticatorData(rpId, { isVerified, hasKey: false, counter: device.counter })
      const signature = createSign('sha256')
        .update(Buffer.concat([data, sha256(client)]))
        .sign(privateKey)
      return asAnswer(id, { clientDataJSON: url(client), authenticatorData: url(data), signature: url(signature) })
    },
  }
  return device
}

function asAnswer(id: string, response: object): string {
  return JSON.stringify({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response })
}

function clientData(type: string, { challenge, origin }: { challenge: string; origin: string }): string {
  return JSON.stringify({ type, challenge, origin, crossOrigin: false })
}

interface Flags {
  isVerified: boolean
  hasKey: boolean
  counter: number
}

function authenticatorData(rpId: string, { isVerified, hasKey, counter }: Flags): Buffer {
  const flags = 1 + (isVerified ? 4 : 0) + (hasKey ? 64 : 0)
  const count = Buffer.alloc(4)
  count.writeUInt32BE(counter)
  return Buffer.concat([sha256(rpId), Buffer.from([flags]), count])
}

function sizeOf(bytes: Buffer): Buffer {
  const size = Buffer.alloc(2)
  size.writeUInt16BE(bytes.length)
  return size
}

/** A key of ES256 as authenticators write it. */
function coseKey(x: string, y: string): Buffer {
  const at = (coordinate: string) => Buffer.from(coordinate, 'base64url')
  return cbor(
    new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, at(x)],
      [-3, at(y)],
    ]),
  )
}

/** As much of CBOR as an answer has: whole numbers, texts, bytes and maps. */
function cbor(value: unknown): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  if (!(value instanceof Map)) throw new Error('no part of an answer')
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, one]) => [cbor(key), cbor(one)])])
}

function head(kind: number, size: number): Buffer {
  if (size < 24) return Buffer.from([kind * 32 + size])
  return size < 256 ? Buffer.from([kind * 32 + 24, size]) : Buffer.from([kind * 32 + 25, size >> 8, size & 255])
}
