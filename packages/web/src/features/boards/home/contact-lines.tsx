/** Whom to ask, as an administrator wrote it: addresses in it can be pressed. */
export function ContactLines({ words }: { words: string }) {
  return (
    <p className="whitespace-pre-line words">
      {words.split(address).map((part, place) =>
        place % 2 === 1 ? (
          <a key={`${place}-${part}`} href={`mailto:${part}`} className="text-link">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </p>
  )
}

/** In brackets: what separates is kept, at odd places. */
const address = /([^\s@<>(),;:]+@[^\s@<>(),;:]+\.[^\s@<>(),;:.]+)/
