import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import { deviceChoice } from '../../../client/base/device-choice.js'

/** What a browser answered, as JSON; why there is none: it was given up, or this device has one already. */
export type PasskeyOutcome = { answer: string } | { answer: null; why: 'GIVEN_UP' | 'HAS_ONE' }

const known = 'leviers-passkey'

/** The passkeys of this browser, by options of WebAuthn from the server. The library is loaded when it is needed. */
export const browserPasskeys = {
  /** Whether it can have any on this page. */
  isThere: (): boolean => isSecureContext && 'PublicKeyCredential' in window,
  /** Whether one was used on this device: only then it is offered before anybody asks. */
  isKnown: (): boolean => deviceChoice.read(known) !== null,
  async make(options: string): Promise<PasskeyOutcome> {
    const { startRegistration } = await import('@simplewebauthn/browser')
    // Made by the server's half of the same library.
    const optionsJSON = JSON.parse(options) as PublicKeyCredentialCreationOptionsJSON
    return outcomeOf(startRegistration({ optionsJSON }))
  },
  /** Asks for one at once or, quietly, among what the browser proposes for the field of the address. */
  async answer(options: string, { isQuiet }: { isQuiet: boolean }): Promise<PasskeyOutcome> {
    const { startAuthentication } = await import('@simplewebauthn/browser')
    // Made by the server's half of the same library.
    const optionsJSON = JSON.parse(options) as PublicKeyCredentialRequestOptionsJSON
    return outcomeOf(startAuthentication({ optionsJSON, useBrowserAutofill: isQuiet }))
  },
  async canBeQuiet(): Promise<boolean> {
    const { browserSupportsWebAuthnAutofill } = await import('@simplewebauthn/browser')
    return browserSupportsWebAuthnAutofill()
  },
  /** Nobody is to be asked any more. */
  async cancel(): Promise<void> {
    const { WebAuthnAbortService } = await import('@simplewebauthn/browser')
    WebAuthnAbortService.cancelCeremony()
  },
}

async function outcomeOf(asking: Promise<object>): Promise<PasskeyOutcome> {
  try {
    const answer = JSON.stringify(await asking)
    deviceChoice.write(known, '1')
    return { answer }
  } catch (fault) {
    const isThere = fault instanceof Error && fault.name === 'InvalidStateError'
    return { answer: null, why: isThere ? 'HAS_ONE' : 'GIVEN_UP' }
  }
}
