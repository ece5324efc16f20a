/** What a form asks for. Money is in fen, a day `YYYY-MM-DD`, a time `HH:MM`. */
export type Kind =
  | 'text'
  | 'long'
  | 'count'
  | 'money'
  | 'day'
  | 'time'
  | 'yes'
  | 'choice'
  | 'choices'
  | 'phone'
  | 'code'
  | 'one'
  | 'several'
  | 'photos'
  | 'sign'
  | 'scan'

export interface Option {
  readonly value: string
  readonly label: string
  /** Beneath the label: which of the two of that name it is. */
  readonly text?: string
}

/** Finds what can be chosen; an empty text asks for the first ones. */
export type Find = (text: string) => Promise<readonly Option[]>

/** A photo, made small, with the address at which this page can show it. */
export interface Photo {
  readonly name: string
  readonly blob: Blob
  readonly url: string
}

export type Value = string | number | boolean | readonly string[] | readonly Photo[] | Blob | null | undefined
export type Values = Readonly<Record<string, Value>>

/** One thing that a form asks for. */
export interface Item {
  readonly name: string
  readonly kind: Kind
  readonly label: string
  /** What it is for, or how to answer. */
  readonly hint?: string
  readonly need?: boolean
  /** Needed where this holds for the other answers. */
  readonly needWhen?: (values: Values) => boolean
  readonly least?: number
  readonly most?: number
  /** For `choice` and `choices`. */
  readonly options?: readonly Option[]
  /** For `one` and `several`. */
  readonly find?: Find
  /** The search where it depends on the other answers. */
  readonly findFor?: (values: Values) => Find
  /** How what was chosen before is called. */
  readonly known?: Readonly<Record<string, string>>
  /** What is wrong with what was answered, in words, beside the other answers; asked only when something was. */
  readonly wrong?: (value: string, values: Values) => string | null
  /** Asked only when this holds for the other answers. */
  readonly when?: (values: Values) => boolean
}
