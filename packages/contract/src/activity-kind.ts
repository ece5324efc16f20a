import { type LineName, lines } from './lines.ts'
import type { RegisterItem, Said } from './registers.ts'
import type { Role } from './roles.ts'

/**
 * A kind of activity (活动), declared once by its line: a dated deed at a place. Besides what every deed tells (day, theme, spot, who
 * did it, how many it reached, photos) it may ask for items of its own.
 */
export interface ActivityKind extends Said {
  /** Null: of no line alone, as what a mutual-aid group does by itself. */
  readonly line: LineName | null
  /** One sentence: what counts as one. */
  readonly about: Said
  /** Its own items, each a column of `table`; an item of kind `item` says which register's row it was about. No telephone numbers. */
  readonly items?: readonly RegisterItem[]
  readonly table?: string
  /** Whether mutual-aid groups that took part are named: they may be, unless told otherwise. */
  readonly groups?: 'must' | 'none'
  /** Who writes it down, where they stand: the line's officer and the management, unless told otherwise. `leader`: of a group that takes part. */
  readonly writers?: readonly (Role | 'leader')[]
  /** Only the line's own officers, the management and the leaders of its groups read it; else every officer of the place does. */
  readonly seenBy?: 'line'
  /** Written only by a command of its line, which knows more of it; not by `activities.record`. */
  readonly byLine?: true
}

/** Declares a kind of activity. */
export const declareActivity = (kind: ActivityKind): ActivityKind => {
  if ((kind.items?.length ?? 0) > 0 && !kind.table) throw new Error(`${kind.en}: its items need a table.`)
  return kind
}

const officersOf = (line: LineName | null): readonly Role[] => lines.filter((one) => line === null || one.line === line).map((one) => one.officer)

/** Who writes a kind down. */
export const writersOf = (kind: ActivityKind): readonly (Role | 'leader')[] => kind.writers ?? [...officersOf(kind.line), 'manager']

/** The posts from which a kind is read; null: from that of every officer. */
export const readersOf = (kind: ActivityKind): readonly Role[] | null => (kind.seenBy === 'line' ? [...officersOf(kind.line), 'manager'] : null)
