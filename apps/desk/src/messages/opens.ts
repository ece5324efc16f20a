import type { Notice } from '@balian/contract/messages'
import { features } from '../features.ts'

/** The page of the record that a notice is about, where a feature has one. */
export function pageOf({ about }: Notice): string | null {
  if (!about) return null
  for (const { opens } of features) {
    const path = opens?.[about.kind]
    if (path) return path(about.id, about.place)
  }
  return null
}
