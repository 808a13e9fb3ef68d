const people = [
  { colour: 'brique', x: 24, y: 160 },
  { colour: 'ocre', x: 60, y: 160 },
  { colour: 'olive', x: 96, y: 160 },
  { colour: 'sapin', x: 132, y: 160 },
  { colour: 'lagon', x: 42, y: 128 },
  { colour: 'azur', x: 78, y: 128 },
  { colour: 'violet', x: 114, y: 128 },
  { colour: 'prune', x: 78, y: 96 },
]
const buildings = [
  { x: 296, width: 34, height: 62, windows: [12, 34] },
  { x: 334, width: 38, height: 98, windows: [12, 34, 56, 78] },
  { x: 376, width: 34, height: 46, windows: [12] },
]
const beam = 180

/** Many, in eight colours, lift a neighbourhood together: what the name of Leviers means. */
export function LeverDrawing() {
  return (
    <svg viewBox="0 0 420 330" aria-hidden="true" className="w-full max-w-md">
      <path d="M10 316h400" stroke="var(--accent)" strokeWidth="4" strokeLinecap="round" />
      <path d="M210 186l62 130H148z" fill="var(--accent)" />
      <g transform={`rotate(-17 210 ${beam})`}>
        {people.map(({ colour, x, y }) => (
          <circle key={colour} cx={x} cy={y} r="16" fill={`var(--${colour})`} />
        ))}
        {buildings.map(({ x, width, height, windows }) => (
          <g key={x}>
            <rect x={x} y={beam - 5 - height} width={width} height={height} rx="3" fill="var(--accent-soft-ink)" />
            {windows.map((down) => (
              <path
                key={down}
                d={`M${x + 9} ${beam - 5 - height + down}h5m${width - 28} 0h5`}
                stroke="var(--accent-soft)"
                strokeWidth="8"
              />
            ))}
          </g>
        ))}
        <path d={`M4 ${beam}h412`} stroke="var(--ink)" strokeWidth="11" strokeLinecap="round" />
      </g>
      <circle cx="210" cy="186" r="9" fill="var(--accent-soft)" stroke="var(--ink)" strokeWidth="5" />
    </svg>
  )
}
