import type { PlaceCode } from '@balian/contract/ids'
import type { LineName } from '@balian/contract/lines'
import type { Route } from '@balian/contract/route'
import type { ComponentType, LazyExoticComponent } from 'react'
import type { RouteObject } from 'react-router'
import type { Words } from './words/words.ts'

/** A place in the left rail. */
export interface NavItem {
  readonly path: string
  /** Word key of its name. */
  readonly word: string
  readonly icon: ComponentType
  /** Name of the contract route that the caller must have, or it does not show. */
  readonly needs: string
  /** Shows only to those whose list holds something, and to whoever may use `always`: a page that others need not know of. */
  readonly some?: { readonly list: Route; readonly always: string }
  /** The line that it belongs to; items of the foundations have none. */
  readonly line?: LineName
  /** What it is, where it was declared: the page of its line and the rail group by it. Pages made by hand have none. */
  readonly sort?: 'matter' | 'register' | 'activities'
  /** Word key of one sentence about it. */
  readonly about?: string
  /** How many there are, asked of its list: those that stand or are in hand, and of these the late ones. */
  readonly counted?: { readonly route: Route; readonly input: Readonly<Record<string, string>>; readonly late?: Readonly<Record<string, string>> }
  /** Shows only beside other pages of its line. */
  readonly beside?: true
  /** The letter that goes there after `g`. */
  readonly letter?: string
}

/** One hit of the global search. */
export interface Hit {
  readonly key: string
  readonly title: string
  /** Where it is, what state it is in: whatever tells two hits of one name apart. */
  readonly detail?: string
  readonly path: string
}

/** What a feature gives to the global search. */
export interface Search {
  /** Word key of the heading over its hits. */
  readonly word: string
  /** Name of the contract route that the caller must have. */
  readonly needs: string
  /** At most some eight hits for the text (never empty); a hook, called on every change. */
  readonly useHits: (text: string) => { readonly hits: readonly Hit[]; readonly busy: boolean }
}

/** A part of the desk: a foundation or a line. Its `index.tsx` exports one, and `features.ts` lists it. */
export interface Feature {
  /** As the module on the server is called. */
  readonly name: string
  /** Pages inside the frame, each lazy: `{ path: 'groups/:id', lazy: () => import('./GroupPage.tsx') }` with an export `Component`. */
  readonly routes: readonly RouteObject[]
  /** Pages outside the frame, open to everybody without a sign-in. */
  readonly open?: readonly RouteObject[]
  readonly nav: readonly NavItem[]
  readonly words: Words
  /** Its part of the page "my work today"; lazy. */
  readonly today?: LazyExoticComponent<ComponentType> | ComponentType
  readonly search?: Search
  /** Its sign in the top bar (waiting notices, running imports); shows nothing when there is nothing. */
  readonly bar?: ComponentType
  /** Pages of the records that notices are about: kind of record → address. */
  readonly opens?: Readonly<Record<string, (id: string, place: PlaceCode | null) => string>>
}
