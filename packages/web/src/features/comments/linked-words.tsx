import { frenchSpaces } from '../../i18n/french-spaces.js'
import { partsOfText } from './parts-of-text.js'

/** Words with the addresses in them as links, which neither vouch for what is there nor let it reach this page. */
export function LinkedWords({ text }: { text: string }) {
  return partsOfText(text).map(({ words, isAddress, at }) =>
    isAddress ? (
      <a key={at} href={words} className="text-link break-all" rel="nofollow noopener noreferrer ugc" target="_blank">
        {words}
      </a>
    ) : (
      frenchSpaces(words)
    ),
  )
}
