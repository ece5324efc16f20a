import type { Notice } from '@balian/contract/messages'
import { pageAbout } from '../opens.ts'

/** The page of the record that a notice is about, where a feature has one. */
export const pageOf = ({ about }: Notice): string | null => (about ? pageAbout(about.kind, about.id, about.place) : null)
