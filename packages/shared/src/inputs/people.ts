import * as v from 'valibot'
import { limits } from '../limits.js'
import { participationModes, roles } from '../roles.js'
import {
  atMost,
  collegeCode,
  day,
  described,
  email,
  input,
  line,
  name,
  neighbourhoodCode,
  oneOf,
  optional,
  optionalName,
  request,
  spokenLocale,
  uuid,
} from './input-parts.js'

const { displayName: longestName, organisation: longestOrganisation } = limits.text
const displayName = described(name(longestName), `A name or pseudonym, ${atMost(longestName)}.`)

export const updateProfile = input('How someone presents themselves.', {
  displayName,
  college: described(collegeCode, 'The kind of partner that they are; of a body’s member it stays the body’s.'),
  organisation: described(
    optionalName(longestOrganisation),
    'The body that they belong to, in their own words; of a body’s member it stays the body’s name.',
  ),
  neighbourhoodCode,
  participationMode: optional(oneOf('ParticipationMode', participationModes), 'How they take part.'),
  locale: spokenLocale,
  showPresence: optional(
    v.boolean('BAD_INPUT'),
    'Whether others see by name on which board they are; unchanged when it is not said.',
  ),
})
export const giveRole = input('A role to give.', {
  personId: described(uuid, 'The person.'),
  role: described(oneOf('Role', roles), 'The role.'),
  boardId: optional(uuid, 'The board that it is for; none is the whole programme.'),
  until: optional(day, 'Its last day, by the calendar of the programme; none is for no fixed time.'),
})
export const endRole = input('A role to end.', { grantId: described(uuid, 'The id of the role that was given.') })
export const lapseRole = input('A role whose last day is over.', { grantId: described(uuid, 'Its id.') })
export const appointAdministrator = input('Whoever reads the mail of the address of the setting.', {})
export const claimGuest = input('A guest who has an account from now on.', {
  guestId: described(uuid, 'The guest.'),
  boardId: described(uuid, 'The board.'),
})
export const startGuest = request('How a guest wants to be called.', {
  displayName,
  neighbourhoodCode,
  locale: spokenLocale,
})
export const requestSignInCode = request('Whom to send a code to.', {
  email: described(email, 'Their e-mail address.'),
  locale: spokenLocale,
})
export const finishProviderSignIn = request('What a provider answered.', {
  answer: described(
    v.pipe(v.string(), v.maxLength(limits.provider.answer, 'BAD_INPUT')),
    'The parameters of the address that it sent the browser back to, in hexadecimal.',
  ),
  locale: spokenLocale,
})
export const joinIdentity = request('Who somebody is to a provider, and to us.', {
  identityId: described(uuid, 'What finishProviderSignIn gave.'),
})
const passkeyAnswer = described(
  v.pipe(v.string(), v.maxLength(limits.passkey.answer, 'BAD_INPUT')),
  'What the browser answered, as JSON.',
)
export const addPasskey = request('A passkey that a browser made.', {
  name: described(line(limits.text.passkeyName), `What its owner calls it, ${atMost(limits.text.passkeyName)}.`),
  answer: passkeyAnswer,
})
export const signInWithPasskey = request('An answer by a passkey.', { answer: passkeyAnswer })
export const signIn = request('A code that was received.', {
  email: described(email, 'The address that it was sent to.'),
  code: described(
    v.pipe(
      v.string(),
      v.transform((raw: string) => raw.replace(/\D/g, '').slice(0, 20)),
    ),
    'Its six digits.',
  ),
  displayName: described(optionalName(longestName), 'How to be called, for someone new.'),
  locale: spokenLocale,
})
