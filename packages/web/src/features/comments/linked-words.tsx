import { MarkedWords } from '../../ui/words/marked-words.js'
import { partsOfText } from './parts-of-text.js'

/**
 * Words with the addresses in them as links, which neither vouch for what is there nor let it reach this page, and with what
 * was searched for marked.
 */
export function LinkedWords({ text, found }: { text: string; found: readonly string[] }) {
  return partsOfText(text).map(({ words, isAddress, at }) =>
    isAddress ? (
      <a key={at} href={words} className="text-link break-all" rel="nofollow noopener noreferrer ugc" target="_blank">
        {words}
      </a>
    ) : (
      <MarkedWords key={at} text={words} words={found} />
    ),
  )
}
