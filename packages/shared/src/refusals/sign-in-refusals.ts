import type { Locale } from '../roles.js'

/** What is said no to where people come in. */
export const signInRefusals = {
  BAD_EMAIL: {
    FR: 'Cette adresse ne semble pas être une adresse e-mail. Vérifiez-la : elle ressemble à nom@exemple.fr.',
    EN: 'This does not look like an e-mail address. Check it: it should look like name@example.org.',
  },
  EMAIL_BEFORE_AT: {
    FR: 'Avant le signe @, cette adresse contient une lettre que notre messagerie ne sait pas écrire (un accent, par exemple). Vérifiez-la, ou donnez une autre adresse.',
    EN: 'Before the @ sign, this address has a letter that our mail cannot write (an accent, for instance). Check it, or give another address.',
  },
  CODE_WRONG: {
    FR: 'Ce code n’est pas le bon : vérifiez les chiffres. Il vous reste {left}.',
    EN: 'This is not the right code: check the digits. You have {left} left.',
  },
  CODE_SPENT: {
    FR: 'Ce code n’est pas le bon, et c’était le dernier essai. Demandez un nouveau code.',
    EN: 'This is not the right code, and it was the last try. Ask for a new code.',
  },
  CODE_TOO_SHORT: {
    FR: 'Beaucoup d’essais ont été faits avec votre adresse aujourd’hui. Demandez un nouveau code : plus long, il vous laissera entrer.',
    EN: 'Many tries were made with your address today. Ask for a new code: it is longer, and will let you in.',
  },
  CODE_EXPIRED: {
    FR: 'Ce code n’est plus valable, ou a été demandé dans un autre navigateur. Demandez un nouveau code ici.',
    EN: 'This code is no longer valid, or was asked for in another browser. Ask for a new code here.',
  },
  PROVIDER_AWAY: {
    FR: 'Ce service d’identification ne répond pas en ce moment. Entrez avec votre adresse e-mail, ou réessayez dans quelques minutes.',
    EN: 'This sign-in service does not answer at the moment. Come in with your e-mail address, or try again in a few minutes.',
  },
  PROVIDER_NOT_DONE: {
    FR: 'Vous n’êtes pas allé au bout de l’identification. Recommencez, ou entrez avec votre adresse e-mail.',
    EN: 'You did not finish signing in there. Try again, or come in with your e-mail address.',
  },
  PROVIDER_NOT_PROVEN: {
    FR: 'La réponse du service d’identification n’a pas pu être vérifiée. Recommencez, ou entrez avec votre adresse e-mail.',
    EN: 'The answer of the sign-in service could not be verified. Try again, or come in with your e-mail address.',
  },
  PROVIDER_TOO_LATE: {
    FR: 'Cette identification n’est plus valable, ou a été commencée dans un autre navigateur. Recommencez ici.',
    EN: 'This sign-in is no longer valid, or was begun in another browser. Start again here.',
  },
  PROVIDER_WITHOUT_ADDRESS: {
    FR: 'Le service d’identification ne nous a pas donné votre adresse e-mail. Entrez avec elle : vous recevrez un code.',
    EN: 'The sign-in service did not give us your e-mail address. Come in with it: you will receive a code.',
  },
  PASSKEY_NEEDS_ADDRESS: {
    FR: 'Ajoutez d’abord votre adresse e-mail à votre compte : une clé d’accès ne va pas sans elle.',
    EN: 'First add your e-mail address to your account: a passkey needs one beside it.',
  },
  PASSKEYS_ENOUGH: {
    FR: 'Vous avez déjà dix clés d’accès. Supprimez-en une dont vous ne vous servez plus.',
    EN: 'You have ten passkeys already. Remove one that you no longer use.',
  },
  PASSKEY_UNKNOWN: {
    FR: 'Cette clé d’accès n’est pas (ou plus) connue ici. Entrez avec votre adresse e-mail.',
    EN: 'This passkey is not known here, or no longer. Come in with your e-mail address.',
  },
  PASSKEY_NOT_PROVEN: {
    FR: 'Cette clé d’accès n’a pas pu être vérifiée. Recommencez, ou entrez avec votre adresse e-mail.',
    EN: 'This passkey could not be verified. Try again, or come in with your e-mail address.',
  },
  SESSION_EXPIRED: {
    FR: 'Votre session est terminée. Reconnectez-vous : ce que vous avez écrit est gardé.',
    EN: 'Your session has ended. Sign in again: what you wrote is kept.',
  },
  OTHER_ADDRESS: {
    FR: 'Leviers s’ouvre à une autre adresse : {address}. Ouvrez-la pour participer.',
    EN: 'Leviers is at another address: {address}. Open it to take part.',
  },
  FOREIGN_PAGE: {
    FR: 'Cette demande vient d’un autre site : elle n’est pas acceptée. Ouvrez Leviers pour participer.',
    EN: 'This request comes from another site: it is not accepted. Open Leviers to take part.',
  },
  UNKNOWN_HOST: {
    FR: 'Leviers ne connaît pas cette adresse. Si elle est la bonne, la personne qui l’installe l’indique dans PUBLIC_URL.',
    EN: 'Leviers does not know this address. If it is the right one, whoever runs it gives it as PUBLIC_URL.',
  },
} satisfies Record<string, Record<Locale, string>>
