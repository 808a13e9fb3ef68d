import { HideCommentDialog } from './hide-comment-dialog.js'
import { ReportCommentDialog } from './report-comment-dialog.js'

interface ActDialogProps {
  act: 'hide' | 'report'
  commentId: string
  onClose(): void
}

/** What is said before something is done about a comment of somebody else. */
export function ActDialog({ act, ...dialog }: ActDialogProps) {
  return act === 'hide' ? <HideCommentDialog {...dialog} /> : <ReportCommentDialog {...dialog} />
}
