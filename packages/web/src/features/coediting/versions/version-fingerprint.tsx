import { Trans, useLingui } from '@lingui/react/macro'
import { useAnnounce } from '../../../ui/announcer.js'
import { saveFile } from '../../../ui/save-file.js'
import type { VersionWords } from './reading/use-version-words.js'

interface FingerprintProps {
  version: Pick<VersionWords, 'fingerprint' | 'sealedText'>
  /** Of what is downloaded to check it. */
  fileName: string
}

/** What proves which version was voted on, and how anybody checks it. */
export function VersionFingerprint({ version, fileName }: FingerprintProps) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const { fingerprint, sealedText } = version
  const copy = async () => {
    // Without https a page may not write there: the whole fingerprint is below, to be copied by hand.
    const isCopied = await writeToClipboard(fingerprint)
    announce(isCopied ? t`Empreinte copiée` : t`La copie n’est pas permise ici : l’empreinte entière est plus bas`)
  }
  return (
    <details className="card p-5">
      <summary className="font-title font-bold text-h3">
        <Trans>Preuve de cette version</Trans>
      </summary>
      <div className="grid gap-3 pt-3">
        <p className="text-small max-w-[68ch]">
          <Trans>
            Cette empreinte change dès qu’une lettre du texte change. Notez-la dans un compte rendu : chacun pourra
            vérifier plus tard sur quel texte les positions ont été données.
          </Trans>
        </p>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <code title={fingerprint} className="text-small">
            {fingerprint.slice(0, 16).replace(/.{4}(?=.)/g, '$& ')}…
          </code>
          <button type="button" className="button" onClick={() => void copy()}>
            <Trans>Copier l’empreinte</Trans>
          </button>
        </div>
        <h4 className="text-small font-semibold">
          <Trans>Comment la vérifier</Trans>
        </h4>
        <CheckSteps fingerprint={fingerprint} sealedText={sealedText} fileName={fileName} />
      </div>
    </details>
  )
}

function CheckSteps({ fingerprint, sealedText, fileName }: FingerprintProps['version'] & { fileName: string }) {
  return (
    <ol className="grid gap-3 pl-5 list-decimal text-small">
      <li>
        <p>
          <Trans>
            Téléchargez le contenu de cette version (titre, constat, ce qui est proposé, texte), sans rien y changer.
          </Trans>
        </p>
        <button
          type="button"
          className="button mt-2"
          onClick={() => saveFile({ name: fileName, type: 'application/json', text: sealedText })}
        >
          <Trans>Télécharger {fileName}</Trans>
        </button>
      </li>
      <li>
        <p>
          <Trans>Calculez l’empreinte SHA-256 de ce fichier, dans un terminal :</Trans>
        </p>
        <dl className="mt-1 grid gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr]">
          <dt>Linux</dt>
          <dd>
            <code>sha256sum {fileName}</code>
          </dd>
          <dt>macOS</dt>
          <dd>
            <code>shasum -a 256 {fileName}</code>
          </dd>
          <dt>Windows</dt>
          <dd>
            <code>certutil -hashfile {fileName} SHA256</code>
          </dd>
        </dl>
        <p className="mt-1 text-muted">
          <Trans>
            Ou, à partir du texte que donne l’API : <code>printf %s "$sealedText" | sha256sum</code>
          </Trans>
        </p>
      </li>
      <li>
        <p>
          <Trans>Comparez : les 64 signes doivent être ceux-ci.</Trans>
        </p>
        <code className="select-all">{fingerprint}</code>
      </li>
    </ol>
  )
}

async function writeToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
