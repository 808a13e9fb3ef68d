import { textMarks, textNodes } from '@leviers/shared/text-schema'
import { Schema } from 'prosemirror-model'

/** The closed schema of a lever's text, as the server checks, reads and writes it. */
export const textSchema = new Schema({ nodes: textNodes, marks: textMarks })
