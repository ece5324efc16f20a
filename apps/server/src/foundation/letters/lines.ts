import type { PlaceCode } from '@balian/contract/ids'
import { type LetterLine, letterLines, letterLinesOf } from '@balian/contract/letters'
import type { Role } from '@balian/contract/roles'
import { type Caller, covers } from '../../platform/caller.ts'

/** For which lines the caller writes to residents of the place: those of the posts that stand over it. */
export function linesAt(me: Caller, place: PlaceCode): LetterLine[] {
  const mine = me.posts.filter((post) => covers(post.place, place)).flatMap((post) => letterLinesOf[post.role as Role] ?? [])
  return letterLines.filter((line) => mine.includes(line))
}
