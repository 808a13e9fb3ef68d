import { HideCommentDialog } from './hide-comment-dialog.js'
import { ReportCommentDialog } from './report-comment-dialog.js'

interface ActDialogProps {
  doing: 'hide' | 'report'
  commentId: string
  onClose(): void
}

/** What is said before something is done about a comment of somebody else. */
export function ActDialog({ doing, ...dialog }: ActDialogProps) {
  return doing === 'hide' ? <HideCommentDialog {...dialog} /> : <ReportCommentDialog {...dialog} />
}
