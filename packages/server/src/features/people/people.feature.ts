import { defineFeature } from '../../api/define-feature.js'
import { updateProfile } from './profile/update-profile.js'
import { claimGuestOnBoard } from './sign-in/claim-guest.js'
import { MeResolver } from './me/me.resolver.js'
import { InstanceResolver } from './instance.resolver.js'
import { MyRolesResolver } from './me/my-roles.resolver.js'
import { RoleGrant } from './roles/role-grant.entity.js'
import { appointAdministrator } from './sign-in/appoint-administrator.js'
import { Person } from './person.entity.js'
import { Mail } from './mail.entity.js'
import { Session } from './sign-in/session.entity.js'
import { SignInCode } from './sign-in/sign-in-code.entity.js'
import { ExternalIdentity } from './identities/external-identity.entity.js'
import { ProviderAttempt } from './identities/provider-attempt.entity.js'
import { UnconfirmedIdentity } from './identities/unconfirmed-identity.entity.js'
import { Passkey } from './identities/passkey.entity.js'
import { PasskeyChallenge } from './identities/passkey-challenge.entity.js'
import { PasskeysResolver } from './passkeys/passkeys.resolver.js'
import { ProviderResolver } from './provider/provider.resolver.js'
import { WrongGuess } from './sign-in/wrong-guess.entity.js'

/** People: how they come in, how they present themselves, what they are to the programme. */
export const people = defineFeature({
  name: 'people',
  commands: [updateProfile, claimGuestOnBoard, appointAdministrator],
  resolvers: [MeResolver, InstanceResolver, MyRolesResolver, ProviderResolver, PasskeysResolver],
  tables: [
    Person,
    RoleGrant,
    Session,
    SignInCode,
    WrongGuess,
    Mail,
    ExternalIdentity,
    ProviderAttempt,
    UnconfirmedIdentity,
    Passkey,
    PasskeyChallenge,
  ],
})
