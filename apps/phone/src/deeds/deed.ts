import type { Day, Id, Instant, PlaceCode } from '@balian/contract/ids'
import type { LineName } from '@balian/contract/lines'
import type { Language } from '@balian/contract/problem'
import type { Route, Sent } from '@balian/contract/route'
import type { Find, Item, Option, Value, Values } from '@balian/touch/item'

export type Say = (key: string, params?: Readonly<Record<string, string>>) => string
export type Answers = Readonly<Record<string, Value>>
export type Row = Readonly<Record<string, unknown>>

/** What a form of field work can ask this phone while there is no network. */
export interface Around {
  readonly t: Say
  readonly language: Language
  readonly today: Day
  /** This moment by the server’s clock, as far as the phone knows it: its own may be wrong. */
  readonly now: () => Date
  /** The server’s moment of the last look at what this phone shows. */
  readonly seen: Instant
  /** The places to choose from: the village in sight and its groups; none for a group leader. */
  readonly places: readonly Option[]
  /** The groups that the user leads, and where each is. */
  readonly leads: readonly { readonly id: Id; readonly name: string; readonly place: PlaceCode }[]
  /** Holds no post: sees the own groups and nobody else. */
  readonly leader: boolean
  readonly account: { readonly id: Id; readonly name: string }
  /** Whether the posts open a route at all. */
  readonly may: (route: string) => boolean
  /** Searches what this phone holds: `person`, `account`, `group`, or a register by its name; with a condition, of those that meet it. */
  readonly find: (source: string, where?: (id: string) => boolean) => Find
  /** How a row of such a source is called, and where it is. */
  readonly known: (source: string, id: string) => string
  readonly placeOf: (source: string, id: string) => PlaceCode | null
  /** All rows of a stream that the deed needs. */
  readonly all: (stream: string) => readonly Row[]
}

/** The same, with the record that it is about, as this phone holds it; null for something new. */
export interface Asking<R = Row> extends Around {
  readonly row: R
}

/** A file on its way, named in the command's input by its id. */
export interface DeedFile {
  readonly id: Id
  readonly name: string
  readonly blob: Blob
}

/** One command of a deed, ready for the outbox. */
export interface Built<R extends Route = Route> {
  readonly route: R
  readonly input: Sent<R>
  /** The record that it is about: commands on one record keep their order. */
  readonly subject: Id
  /** What it is, in the writer's words. */
  readonly title: string
  readonly files?: readonly DeedFile[]
  /** The place of the record, needed with files. */
  readonly place?: PlaceCode
}

/** A command whose input is checked against its route where it is made. */
export const built = <R extends Route>(one: Built<R>): Built => one as unknown as Built

/** One piece of field work: what is asked, and which commands it becomes. Pure, so that every form can be walked by a test. */
export interface Deed<R = Row> {
  /** Its address after `do/`: `care.saw`. */
  readonly name: string
  readonly line: LineName | null
  /** Key of its title. */
  readonly word: string
  /** Its title, where the contract's declaration gives it instead. */
  readonly named?: { readonly zh: string; readonly en: string }
  /** The streams one of whose rows it is about. */
  readonly on?: readonly string[]
  /** Streams that its form searches. */
  readonly needs?: readonly string[]
  /** Key of one sentence under the title, or the sentence about the record. */
  readonly about?: (at: Asking<R>) => string
  readonly items: (at: Asking<R>) => readonly Item[]
  readonly start?: (at: Asking<R>) => Values
  readonly build: (answers: Answers, at: Asking<R>) => readonly Built[]
  /** Holds for this minute only: it is sent at once or not at all, and never waits. */
  readonly now?: true
}

/** What a deed is called. */
export const titleOf = ({ named, word }: Pick<Deed, 'named' | 'word'>, { t, language }: Pick<Around, 't' | 'language'>): string => named?.[language] ?? t(word)

/** A deed with what it knows of its row; held among others without it. */
export const deed = <R = Row>(one: Deed<R>): Deed => one as unknown as Deed
