/** One code of a standard table; `aliases` are other spellings that imports accept. */
export interface Code {
  readonly code: string
  readonly zh: string
  readonly en: string
  readonly aliases?: readonly string[]
}

export type CodeTable = readonly Code[]
