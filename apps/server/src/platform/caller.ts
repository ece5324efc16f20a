import type { Id, Instant, PlaceCode } from '@balian/contract/ids'
import type { Language } from '@balian/contract/problem'

/** One post that a caller holds today: a role at a place, over its whole subtree. */
export interface Post {
  readonly id: Id
  readonly role: string
  readonly place: PlaceCode
  readonly placeName: string
}

/** Who is asking. The platform knows only this shape; a foundation finds out who it is. */
export interface Caller {
  readonly account: Id | null
  readonly session: Id | null
  readonly name: string
  readonly language: Language
  readonly posts: readonly Post[]
  /** The resident that this account belongs to, if any. */
  readonly person: Id | null
  /** The groups that this person leads today. */
  readonly groups: readonly Id[]
  /** Who helps at the office's machine, looking on; nobody when not told. */
  readonly helper?: Helper | null
}

/** An officer who opened a resident's own pages for the resident, who is present. */
export interface Helper {
  readonly account: Id
  readonly name: string
  readonly role: string | null
  readonly office: PlaceCode | null
  readonly until: Instant
}

/** A caller who has not signed in. */
export const nobody = (language: Language): Caller => ({
  account: null,
  session: null,
  name: '',
  language,
  posts: [],
  person: null,
  groups: [],
})

/** Whether the subtree of `over` holds `place`: codes are prefixes, level by level (see `placeCode`). */
export const covers = (over: PlaceCode, place: PlaceCode): boolean => place.startsWith(over)
