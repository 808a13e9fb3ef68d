import type { ReactNode } from 'react'
import { WaitingTurn } from './waiting-turn.js'

interface ComeInButtonProps {
  isWaiting: boolean
  /** Whether it is the way in that most people need here. */
  isFirst: boolean
  children: ReactNode
}

/** The end of a form by which one comes in: what sends it, and word of the turn that one waits for. */
export function ComeInButton({ isWaiting, isFirst, children }: ComeInButtonProps) {
  return (
    <>
      <WaitingTurn isWaiting={isWaiting} />
      <button
        type="submit"
        aria-disabled={isWaiting}
        className={`button justify-self-start ${isFirst ? 'primary' : ''}`}
      >
        {children}
      </button>
    </>
  )
}
