import type { Cast } from '../browser/full-board.ts'
import { hasEditor, opens, type Place } from '../place.ts'

export function pagesToRead(board: string, lever: string, { resident, moderator, beginner }: Cast): Place[] {
  return [
    { name: 'home', path: '/', person: null },
    { name: 'boards', path: '/tableaux', person: null },
    { name: 'help', path: '/aide', person: null },
    { name: 'legal notice', path: '/mentions-legales', person: null },
    { name: 'privacy', path: '/confidentialite', person: null },
    { name: 'accessibility', path: '/accessibilite', person: null },
    { name: 'board', path: board, person: null },
    { name: 'board without result', path: `${board}?q=introuvable`, person: null },
    { name: 'board with words found', path: `${board}?q=jardin`, person: null },
    { name: 'arranged board of a moderator', path: `${board}?tri=tableau`, person: moderator },
    { name: 'five minutes', path: `${board}/express`, person: beginner },
    { name: 'poster', path: `${board}/affiche`, person: null },
    { name: 'lever', path: lever, person: null },
    { name: 'lever of its author', path: lever, person: resident },
    { name: 'lever of a moderator', path: lever, person: moderator },
    { name: 'nowhere', path: '/nulle-part', person: null },
  ]
}

export function pagesToWrite(board: string, lever: string, { resident, moderator, beginner }: Cast): Place[] {
  return [
    { name: 'proposal', path: `${board}/proposer`, person: resident },
    { name: 'proposal of a visitor', path: `${board}/proposer`, person: null },
    { name: 'drafts that were begun', path: `${board}/proposer`, person: beginner },
    { name: 'editor', path: `${lever}/modifier?mode=editeur`, person: resident, open: hasEditor },
    { name: 'simple mode', path: `${lever}/modifier?mode=simple`, person: resident },
    {
      name: 'simple mode with changes',
      path: `${lever}/modifier?mode=simple`,
      person: resident,
      open: (page, say) => page.getByLabel(say('Le texte'), { exact: true }).fill('Ailleurs, au soleil.'),
    },
    { name: 'editor for whom it is not', path: `${lever}/modifier`, person: moderator },
    { name: 'details', path: `${lever}/details`, person: resident },
  ]
}

export function pagesOfVersions(versions: string, { resident }: Cast): Place[] {
  return [
    { name: 'versions', path: versions, person: null },
    { name: 'versions side by side', path: `${versions}?version=2&avec=1&vue=colonnes`, person: resident },
    { name: 'version on its own', path: `${versions}?version=1&vue=seule`, person: null },
    {
      name: 'proof of a version',
      path: `${versions}?version=2`,
      person: null,
      open: (page, say) => page.locator('summary').getByText(say('Preuve de cette version')).click(),
    },
    opens('naming of a version', `${versions}?version=1`, resident, 'Nommer cette version'),
    opens('restoring of a version', `${versions}?version=1`, resident, 'Rétablir cette version'),
  ]
}

export function pagesOfOffices({ resident, moderator, admin, guest, beginner }: Cast): Place[] {
  return [
    { name: 'sign-in', path: '/connexion', person: null },
    { name: 'account', path: '/compte', person: resident },
    { name: 'account with a draft', path: '/compte', person: beginner },
    { name: 'account of an administrator', path: '/compte', person: admin },
    { name: 'account of a guest', path: '/compte', person: guest },
    { name: 'account of nobody', path: '/compte', person: null },
    { name: 'organisations', path: '/organismes', person: null },
    { name: 'organisations of an administrator', path: '/organismes', person: admin },
    { name: 'moderation', path: '/moderation', person: moderator },
    { name: 'reported comments', path: '/moderation?liste=signales', person: moderator },
    { name: 'hidden levers', path: '/moderation?liste=leviers', person: moderator },
    { name: 'hidden comments', path: '/moderation?liste=commentaires', person: moderator },
    { name: 'moderation for whom it is not', path: '/moderation', person: resident },
    { name: 'messages sent', path: '/courrier', person: admin },
    { name: 'invitation of a visitor', path: `/invitation#${'x'.repeat(43)}`, person: null },
    { name: 'invitation that is over', path: `/invitation#${'x'.repeat(43)}`, person: resident },
    ...pagesOfAdministration(admin),
    opens('forgetting the device', '/compte', guest, 'Se déconnecter'),
    opens('adding an organisation', '/organismes', admin, 'Ajouter un organisme'),
    {
      name: 'members of an organisation',
      path: '/organismes',
      person: admin,
      open: async (page, say) => {
        await page
          .getByRole('button', { name: /Les Voisins du Port$/ })
          .first()
          .click()
        await page.getByRole('dialog').getByText('Amel Haddad').waitFor()
        await page
          .getByRole('button', {
            name: say('Mettre fin au mandat : {displayName}').replace('{displayName}', 'Amel Haddad'),
          })
          .click()
      },
    },
  ]
}

/** What a button of a role opens: its name begins with its words, and goes on with whose role it is. */
function asksOfRole(name: string, path: string, person: Cast['admin'], words: string): Place {
  return {
    name,
    path,
    person,
    open: async (page, say) => {
      await page
        .getByRole('button', { name: new RegExp(`^${say(words)}`) })
        .first()
        .click()
      await page.getByRole('dialog').waitFor()
    },
  }
}

function pagesOfAdministration(admin: Cast['admin']): Place[] {
  const at = (part: string) => `/administration?partie=${part}`
  return [
    { name: 'administration', path: '/administration', person: admin },
    { name: 'administration for whom it is not', path: '/administration', person: null },
    { name: 'set-up of what is set up', path: '/installation', person: null },
    { name: 'invitation for whom it is not', path: '/invitation', person: null },
    { name: 'stages', path: at('etapes'), person: admin },
    { name: 'themes', path: at('themes'), person: admin },
    opens('adding a theme', at('themes'), admin, 'Ajouter un thème'),
    { name: 'neighbourhoods', path: at('quartiers'), person: admin },
    opens('importing neighbourhoods', at('quartiers'), admin, 'Importer une liste'),
    { name: 'colleges', path: at('colleges'), person: admin },
    opens('adding a college', at('colleges'), admin, 'Ajouter un collège'),
    { name: 'boards to administer', path: at('tableaux'), person: admin },
    opens('adding a stage', at('etapes'), admin, 'Ajouter une étape'),
    { name: 'roles', path: at('roles'), person: admin },
    asksOfRole('giving a role', at('roles'), admin, 'Donner un autre rôle'),
    asksOfRole('ending a role', at('roles'), admin, 'Mettre fin'),
    { name: 'log of rights', path: at('journal'), person: admin },
    { name: 'legal pages to complete', path: at('pages'), person: admin },
    opens('opening a board', at('tableaux'), admin, 'Ouvrir un tableau'),
  ]
}
