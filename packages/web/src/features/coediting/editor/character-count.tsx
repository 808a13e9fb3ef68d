import { Trans, useLingui } from '@lingui/react/macro'

interface CharacterCountProps {
  length: number
  most: number
}

/** How much of the text is used, only when little is left. It is said aloud by the notices, not at each letter. */
export function CharacterCount({ length, most }: CharacterCountProps) {
  const { i18n } = useLingui()
  const number = (value: number) => new Intl.NumberFormat(i18n.locale).format(value)
  if (length < most * 0.9) return null
  return (
    <p className={length >= most ? 'editor-count full' : 'editor-count'}>
      <Trans>
        {number(length)} caractères sur {number(most)}
      </Trans>
    </p>
  )
}
