import type { LineName } from '@balian/contract/lines'
import type { Role } from '@balian/contract/roles'
import type { ComponentType } from 'react'

/** Words of a part, in both languages. */
export interface Words {
  readonly zh: Readonly<Record<string, string>>
  readonly en: Readonly<Record<string, string>>
}

/** A page of the phone, by its address after `#/`: `care/:id`. Loaded when it is first opened, and kept for work without network. */
export interface Screen {
  readonly path: string
  readonly load: () => Promise<{ readonly Page: ComponentType<{ readonly params: Readonly<Record<string, string>> }> }>
}

/** Something that can be done from the home page: one big button. */
export interface Doing {
  /** Word key. */
  readonly word: string
  readonly to: string
  /** The route that the caller must have. */
  readonly needs: string
  /** Null: of no line alone. */
  readonly line: LineName | null
  /** Where the route alone says too little: for holders of these posts, leaders of groups, or only those leaders who hold no post. */
  readonly for?: readonly (Role | 'leader' | 'leader-only')[]
}

/** What a line brings to the phone; `lines/<line>/index.ts` exports one, `lines/index.ts` lists it. */
export interface Part {
  readonly screens: readonly Screen[]
  readonly doings?: readonly Doing[]
  readonly words: Words
  /** Where a row of a stream is worked on: stream, or kind of case (`cases.dispute`) → address. */
  readonly opens?: Readonly<Record<string, (id: string) => string>>
}
