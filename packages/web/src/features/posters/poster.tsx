import { Trans, useLingui } from '@lingui/react/macro'
import { frenchSpaces } from '../../i18n/french-spaces.js'
import { langOf } from '../../i18n/lang-of.js'
import { QrCode } from './qr-code.js'

interface PosterProps {
  /** The address of the programme's logo; null without. */
  logo: string | null
  programme: string
  board: string
  /** The neighbourhood where it hangs; null for all. */
  neighbourhood: string | null
  /** Where the five minutes begin: with the neighbourhood for cameras, as short as can be for whoever types it. */
  address: string
  /** Whether whoever comes gives a position without an account. */
  isOpenToGuests: boolean
}

/** A sheet to hang in a hall: who has a phone and five minutes gives their position. Black on white, whatever the theme. */
export function Poster({ logo, programme, board, neighbourhood, address, isOpenToGuests }: PosterProps) {
  const { t } = useLingui()
  return (
    <article className="poster" aria-label={t`Affiche`}>
      <div className="poster-sheet">
        {logo && <img src={logo} alt="" className="poster-logo" />}
        <p className="poster-programme" lang={langOf('FR')}>
          {frenchSpaces(programme)}
        </p>
        <p className="poster-call">
          <Trans>Prenez position en 5 minutes</Trans>
        </p>
        <p className="poster-board" lang={langOf('FR')}>
          {frenchSpaces(board)}
          {neighbourhood && (
            <>
              <br />
              <strong>{frenchSpaces(neighbourhood)}</strong>
            </>
          )}
        </p>
        <div className="poster-code">
          <QrCode address={address} title={t`Code à viser avec un téléphone`} />
        </div>
        <ol className="poster-steps">
          <li>
            <Trans>Visez ce carré avec l’appareil photo de votre téléphone.</Trans>
          </li>
          <li>
            <Trans>Dites ce que vous pensez de cinq propositions.</Trans>
          </li>
          <li>
            {isOpenToGuests ? (
              <Trans>C’est tout : ni compte, ni application.</Trans>
            ) : (
              <Trans>C’est tout : votre compte suffit, sans application.</Trans>
            )}
          </li>
        </ol>
        <p className="poster-address">
          <Trans>Ou tapez cette adresse :</Trans> <strong>{address.replace(/^https?:\/\/|\?.*/g, '')}</strong>
        </p>
      </div>
    </article>
  )
}
