/**
 * A document to print, without any knowledge of what it says or of the file format: `renderDocx` and `renderPdf` take the same one.
 * In every text `\n` starts a new line, full-width digits and letters are printed half-width, and nothing else is changed.
 */
export interface PrintDocument {
  /** The name of the document, kept in the file's properties; it is not printed (a `title` block is). */
  name: string
  /** A4 upright (default) or lying. */
  orientation?: 'portrait' | 'landscape'
  /** Size of running text: 三号 16 pt for letters, 四号 14 pt (default), 小四 12 pt. */
  size?: 'three' | 'four' | 'small-four'
  /** "第 n 页 共 m 页" at the foot of each page (default yes). */
  pageNumbers?: boolean
  /** Printed small at the left of each page's foot: a case number, who printed it and when. */
  footer?: string
  /** Names and words that a line end must not cut in two (PDF; Word decides for itself). */
  unbroken?: readonly string[]
  blocks: readonly Block[]
}

export type Block = Title | Heading | Paragraph | Clause | Form | Table | Signatures | Seal | Picture | Space | PageBreak

/** A stretch of text in one manner of writing. */
export interface Run {
  text: string
  bold?: boolean
  underline?: boolean
}

/** A place to write by hand: a line of at least `blank` characters' width, with `text` on it when it is known. */
export interface Blank {
  blank: number
  text?: string | undefined
}

/** A box to tick, □ or ticked, with its words. */
export interface Choice {
  choice: string
  chosen: boolean
}

export type Inline = string | Run | Blank | Choice
export type Text = Inline | readonly Inline[]

/** 二号 bold, centred; `above` is the office's name over it, `number` the case number under it at the right. */
export interface Title {
  kind: 'title'
  text: string
  above?: string | undefined
  number?: string | undefined
}

/** A bold line over the paragraphs that follow, never left alone at the foot of a page. */
export interface Heading {
  kind: 'heading'
  text: string
  align?: 'left' | 'center'
}

export interface Paragraph {
  kind: 'paragraph'
  text: Text
  /** First-line indent in characters (default 2). */
  indent?: 0 | 2
  /** Default: both edges straight. */
  align?: 'both' | 'left' | 'center' | 'right'
  /** Smaller than the running text: for notes under a table. */
  small?: boolean
  bold?: boolean
}

/** One numbered clause: `一、` or `（一）` or `1.` and its text, indented like a paragraph. */
export interface Clause {
  kind: 'clause'
  number: string
  text: Text
}

/** A bordered form of labels and values. */
export interface Form {
  kind: 'form'
  /** Relative widths of the columns; together they fill the line. */
  columns: readonly number[]
  rows: readonly FormRow[]
  /** Without lines when false: for things side by side. */
  bordered?: boolean
}

export interface FormRow {
  cells: readonly Cell[]
  /** At least so high, in millimetres. */
  height?: number
}

export interface Cell {
  text: Text
  /** A caption: centred, bold. */
  label?: boolean
  /** Columns it covers (default 1). */
  span?: number
  /** Rows it covers (default 1); the rows below then have one cell less. */
  rows?: number
  align?: 'left' | 'center' | 'right'
  /** Each line begins two characters in, and starts at the top of the cell: for longer accounts. */
  account?: boolean
  /** Set at the cell's lower right: the place for signature and date. */
  foot?: Text | undefined
}

/** A list with its header repeated on each page. */
export interface Table {
  kind: 'table'
  columns: readonly TableColumn[]
  rows: readonly (readonly string[])[]
  /** A last, bold row. */
  totals?: readonly string[] | undefined
}

export interface TableColumn {
  header: string
  /** Relative width; together they fill the line. */
  width: number
  align?: 'left' | 'center' | 'right'
}

/** Places to sign, each "label：____", side by side in one or two columns, kept together on a page. */
export interface Signatures {
  kind: 'signatures'
  columns: 1 | 2
  lines: readonly Signature[]
}

export interface Signature {
  label: string
  /** Known text on the line (a date, a typed name); without it the line is empty, to sign by hand. */
  text?: string | undefined
}

/** The office's name, the place for its seal （印章） and the date, at the right. */
export interface Seal {
  kind: 'seal'
  office: string
  /** In words: 2013年12月4日. Without it the place for a date. */
  date?: string | undefined
  /** Without the words （印章） when nobody seals (a letter of a person). Default with. */
  sealed?: boolean
}

/** A photograph or scan, in the middle of what is free of the page; bytes that are no JPEG print nothing. */
export interface Picture {
  kind: 'picture'
  jpeg: Buffer
}

export interface Space {
  kind: 'space'
  /** Lines of running text; parts of one, too. */
  lines: number
}

export interface PageBreak {
  kind: 'page-break'
}
