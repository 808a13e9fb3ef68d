import { ListItem } from '@tiptap/extension-list'

/** An item of a list. Tab is not its own: editor-keys.ts decides what it does, so that nobody is kept in the text. */
export const ListItemNode = ListItem.extend({
  addKeyboardShortcuts() {
    return { Enter: () => this.editor.commands.splitListItem(this.name) }
  },
})
