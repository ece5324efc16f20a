import type { Block } from './model.ts'

/** What ends a document and never stands on a page without text before it: signatures, seal, the date at the right. */
export const isEnding = (block: Block | undefined): boolean =>
  block?.kind === 'signatures' || block?.kind === 'seal' || (block?.kind === 'paragraph' && block.align === 'right')
