import { features } from './features.ts'

/** The page of a record of this kind, where a feature has one. */
export function pageAbout(kind: string, id: string, place: string | null = null): string | null {
  for (const { opens } of features) {
    const path = opens?.[kind]
    if (path) return path(id, place)
  }
  return null
}
