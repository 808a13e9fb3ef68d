import { Trans, useLingui } from '@lingui/react/macro'
import { useId, useState } from 'react'
import { useAnnounce } from '../../../ui/announcer.js'
import { useSetLogo } from '../../boards/sync/boards-commands.js'
import { FormFault } from '../administration-form.js'
import { useAdministrationForm } from '../use-administration-form.js'
import type { ReadLogo } from './read-logo.js'

interface LogoFormProps {
  /** Its address; null without one. */
  logo: string | null
  onSaved(): void
}

/** The logo of the programme: it is chosen, seen, changed and taken away. */
export function LogoForm({ logo, onSaved }: LogoFormProps) {
  const { t } = useLingui()
  const titleId = useId()
  const inputId = useId()
  const { isBusy, fault, giveFile, take } = useLogo(onSaved)
  return (
    <section aria-labelledby={titleId} className="card p-5 grid gap-4 justify-items-start">
      <h2 id={titleId} className="text-h3">
        <Trans>Logo</Trans>
      </h2>
      <p className="max-w-3xl">
        <Trans>Affiché sur la page d’accueil et sur les affiches. Image PNG, JPEG ou WebP, de 10 Mo au plus.</Trans>
      </p>
      {logo && (
        <img
          src={logo}
          alt={t`Logo actuel`}
          className="h-18 max-w-full object-contain object-left bg-white rounded-lg p-1.5"
        />
      )}
      <div className="flex flex-wrap gap-2">
        <label htmlFor={inputId} className="button has-[:focus-visible]:outline-2">
          {logo ? <Trans>Changer le logo</Trans> : <Trans>Choisir un logo</Trans>}
          <input
            id={inputId}
            type="file"
            accept="image/png,image/jpeg,image/webp"
            className="sr-only"
            onChange={({ target }) => {
              const [file] = target.files ?? []
              // The same file may be chosen again.
              target.value = ''
              if (file) void giveFile(file)
            }}
          />
        </label>
        {logo && (
          <button
            type="button"
            className="button quiet"
            aria-disabled={isBusy || undefined}
            onClick={() => void take()}
          >
            <Trans>Supprimer le logo</Trans>
          </button>
        )}
      </div>
      <FormFault form={{ fault }} />
    </section>
  )
}

function useLogo(onSaved: () => void) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const give = useSetLogo()
  const sentenceOf = useLogoFault()
  const { submit, isBusy, fault, faultOf } = useAdministrationForm({ image: '' })
  const [unread, setUnread] = useState<string | null>(null)
  const set = async (image: string | null, sentence: string) => {
    if (!(await submit(() => give({ image }, { handlesRefusal: true })))) return
    announce(sentence)
    onSaved()
  }
  return {
    isBusy,
    fault: unread ?? faultOf('image') ?? fault,
    async giveFile(file: File): Promise<void> {
      setUnread(null)
      const read = await import('./read-logo.js').then(({ readLogo }) => readLogo(file))
      if ('fault' in read) setUnread(sentenceOf(read))
      else await set(read.image, t`Logo enregistré`)
    },
    take: () => set(null, t`Logo supprimé`),
  }
}

/** Why an image cannot be a logo, in a sentence. */
function useLogoFault() {
  const { t } = useLingui()
  return ({ fault }: Exclude<ReadLogo, { image: string }>): string => {
    if (fault === 'SIZE') return t`Ce fichier est trop grand : 10 Mo au plus. Choisissez-en un autre.`
    if (fault === 'HEAVY') return t`Cette image reste trop lourde, même réduite. Choisissez-en une plus simple.`
    return t`Cette image n’a pas pu être lue. Choisissez un fichier PNG, JPEG ou WebP.`
  }
}
