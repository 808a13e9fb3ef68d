import { defineFeature } from '../../api/define-feature.js'
import { createBoard } from './create-board.js'
import { editBoard } from './edit-board.js'
import { moveBoard } from './move-board.js'
import { editProgramme } from './programme/edit-programme.js'
import { addPhase } from './programme/add-phase.js'
import { editPhase } from './programme/edit-phase.js'
import { removePhase } from './programme/remove-phase.js'
import { FirstStepsResolver } from './installation/first-steps.resolver.js'
import { editLegalNotice } from './installation/edit-legal-notice.js'
import { LegalNotice } from './installation/legal-notice.entity.js'
import { LegalNoticeResolver } from './installation/legal-notice.resolver.js'
import { installProgramme } from './installation/install-programme.js'
import { addNeighbourhood } from './neighbourhoods/add-neighbourhood.js'
import { editNeighbourhood } from './neighbourhoods/edit-neighbourhood.js'
import { retireNeighbourhood } from './neighbourhoods/retire-neighbourhood.js'
import { restoreNeighbourhood } from './neighbourhoods/restore-neighbourhood.js'
import { importNeighbourhoods } from './neighbourhoods/import-neighbourhoods.js'
import { Logo } from './logo/logo.entity.js'
import { setLogo } from './logo/set-logo.js'
import { addCollege } from './colleges/add-college.js'
import { editCollege } from './colleges/edit-college.js'
import { moveCollege } from './colleges/move-college.js'
import { addTheme } from './themes/add-theme.js'
import { editTheme } from './themes/edit-theme.js'
import { moveTheme } from './themes/move-theme.js'
import { restoreTheme } from './themes/restore-theme.js'
import { retireTheme } from './themes/retire-theme.js'
import { acceptBoardLink } from './invitations/accept-board-link.js'
import { BoardInvitation } from './invitations/board-invitation.entity.js'
import { BoardInvitationsResolver } from './invitations/board-invitations.resolver.js'
import { BoardLink } from './invitations/board-link.entity.js'
import { endBoardInvitation } from './invitations/end-board-invitation.js'
import { giveBoardInvitation } from './invitations/give-board-invitation.js'
import { makeBoardLink } from './invitations/make-board-link.js'
import { revokeBoardLink } from './invitations/revoke-board-link.js'
import { endRole } from './roles/end-role.js'
import { giveRole } from './roles/give-role.js'
import { lapseRole } from './roles/lapse-role.js'
import { RoleGrantsResolver } from './roles/role-grants.resolver.js'
import { RoleLogResolver } from './roles/role-log.resolver.js'
import { visitBoard } from './visits/visit-board.js'
import { ProgrammeResolver } from './programme.resolver.js'
import { NeighbourhoodResolver, ThemeResolver } from './theme.resolver.js'
import { BoardResolver } from './board.resolver.js'
import { OwnPhaseResolver } from './own-phase.resolver.js'
import { MyVisitsResolver } from './visits/my-visits.resolver.js'
import { BoardReset } from './board-reset.type.js'
import { Programme } from './programme/programme.entity.js'
import { Phase } from './programme/phase.entity.js'
import { Theme } from './programme/theme.entity.js'
import { College } from './programme/college.entity.js'
import { Neighbourhood } from './programme/neighbourhood.entity.js'
import { Board } from './board.entity.js'
import { BoardVisit } from './board-visit.entity.js'

/** The programme, its boards and how far people have seen them. */
export const boards = defineFeature({
  name: 'boards',
  commands: [
    createBoard,
    editBoard,
    moveBoard,
    editProgramme,
    installProgramme,
    editLegalNotice,
    addPhase,
    editPhase,
    removePhase,
    setLogo,
    addCollege,
    editCollege,
    moveCollege,
    addTheme,
    editTheme,
    moveTheme,
    retireTheme,
    restoreTheme,
    addNeighbourhood,
    editNeighbourhood,
    retireNeighbourhood,
    restoreNeighbourhood,
    importNeighbourhoods,
    visitBoard,
    giveBoardInvitation,
    endBoardInvitation,
    makeBoardLink,
    revokeBoardLink,
    acceptBoardLink,
    giveRole,
    endRole,
    lapseRole,
  ],
  resolvers: [
    ProgrammeResolver,
    ThemeResolver,
    NeighbourhoodResolver,
    BoardResolver,
    OwnPhaseResolver,
    MyVisitsResolver,
    FirstStepsResolver,
    LegalNoticeResolver,
    BoardInvitationsResolver,
    RoleGrantsResolver,
    RoleLogResolver,
  ],
  types: [BoardReset],
  // By calls of entities or queryOf. SQL is how people stand towards boards: it is read before every act (board-standing.ts).
  tables: [
    Programme,
    Logo,
    LegalNotice,
    Phase,
    Theme,
    College,
    Neighbourhood,
    Board,
    BoardVisit,
    BoardInvitation,
    BoardLink,
  ],
})
