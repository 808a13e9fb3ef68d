import type { Locale } from '../roles.js'

/** Why somebody may not propose a lever on a board: only the page on which one proposes shows it. */
export const proposingRefusals = {
  PROPOSE_ACCOUNTS_ONLY: {
    FR: 'Sur ce tableau, il faut un compte pour proposer un levier. Ajoutez votre adresse e-mail dans « Mon compte » : votre brouillon est gardé.',
    EN: 'On this board you need an account to propose a lever. Add your e-mail address under “My account”: your draft is kept.',
  },
  PROPOSE_MEMBERS_ONLY: {
    FR: 'Sur ce tableau, seuls les membres d’un organisme proposent des leviers. Vous pouvez lire et commenter ceux qui y sont.',
    EN: 'On this board only members of an organisation propose levers. You can read and comment on those that are there.',
  },
  PROPOSE_TEAM_ONLY: {
    FR: 'Sur ce tableau, seule l’équipe qui anime le programme propose des leviers. Vous pouvez lire et commenter ceux qui y sont.',
    EN: 'On this board only the team that runs the programme proposes levers. You can read and comment on those that are there.',
  },
} satisfies Record<string, Record<Locale, string>>
