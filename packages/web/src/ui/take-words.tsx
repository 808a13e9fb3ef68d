import '../i18n/later-words.js'
import { Trans, useLingui } from '@lingui/react/macro'
import { useAnnounce } from './announcer.js'
import { saveFile } from './save-file.js'

/** Lets people take along what they wrote and cannot send for now: on the clipboard, or in a file. */
export function TakeWords({ words }: { words: string }) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const save = () => saveFile({ name: `${t`mon-texte`}.txt`, type: 'text/plain', text: words })
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(words)
      announce(t`Texte copié`)
    } catch {
      // A browser that is asked not to, or a page that is not secure.
      save()
    }
  }
  return (
    <p className="flex flex-wrap gap-2">
      <button type="button" className="button" onClick={() => void copy()}>
        <Trans>Copier mon texte</Trans>
      </button>
      <button type="button" className="button" onClick={save}>
        <Trans>Télécharger mon texte</Trans>
      </button>
    </p>
  )
}
