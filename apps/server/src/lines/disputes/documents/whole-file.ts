import { type DisputePaper, disputePapers } from '@balian/contract/disputes-documents'
import { countPages, type PrintDocument, renderBook } from '../../../platform/print/index.ts'
import { type ContentsLine, contents, filingNote } from './contents.ts'
import { backCover, cover } from './cover.ts'
import type { DisputeDossier } from './dossier.ts'
import { type InnerPaper, innerPapers } from './papers.ts'
import { paper } from './pieces.ts'

/** A leaf of the file: a paper that the record prints, or one that is put in by hand. */
type Leaf = { title: string; print: PrintDocument } | { title: string; print: null; pages?: number | undefined }

/** The places of the file in their statutory order (contract: `dossierItems`), and the papers that the record prints into each. */
const places: readonly { as: string; papers: readonly InnerPaper[] }[] = [
  { as: 'application', papers: ['application', 'acceptance'] },
  { as: 'rights', papers: ['notice'] },
  { as: 'identity', papers: [] },
  { as: 'mandate', papers: ['authorization'] },
  { as: 'investigation', papers: ['investigation'] },
  { as: 'evidence', papers: ['evidence'] },
  { as: 'sessions', papers: ['session'] },
  { as: 'agreement', papers: ['agreement', 'oral-agreement', 'ending', 'transfer'] },
  { as: 'performance', papers: ['performance'] },
  { as: 'visits', papers: ['visit'] },
  { as: 'confirmation', papers: ['confirmation'] },
  { as: 'note', papers: [] },
]

/** One paper by its kind; `at` counts from 0 where there are several. An empty form when the record does not hold it. */
export function printPaper(dossier: DisputeDossier, kind: DisputePaper, at: number): PrintDocument {
  if (kind === 'cover') return cover(dossier)
  if (kind === 'contents') return contents(dossier, linesOf(bound(dossier)))
  if (kind === 'note') return filingNote(dossier)
  if (kind === 'back-cover') return backCover(dossier)
  return innerPapers[kind].print(dossier, at)
}

/** How many of a paper the record holds; the four that bind the file can always be printed. */
export const countOfPaper = (dossier: DisputeDossier, kind: DisputePaper): number => (kind in innerPapers ? innerPapers[kind as InnerPaper].count(dossier) : 1)

/** The case file as one PDF in the statutory order (卷宗): cover, contents with page numbers, the papers, the note on the file, back cover. */
export function renderWholeFile(dossier: DisputeDossier): Promise<Buffer> {
  const leaves = bound(dossier)
  const printed = leaves.flatMap((leaf) => (leaf.print ? [leaf.print] : []))
  const counts = countPages(printed)
  const total = counts.reduce((sum, count) => sum + count, 0)
  const inner = [...printed.slice(0, -1), filingNote(dossier, total)]
  return renderBook(`人民调解卷宗 ${dossier.number ?? dossier.name}`, [
    cover(dossier),
    contents(dossier, linesOf(leaves, counts)),
    ...inner,
    backCover(dossier),
  ])
}

/** The file's leaves between contents and back cover, the note last. */
function bound(dossier: DisputeDossier): Leaf[] {
  const leaves = places.flatMap(({ as, papers }) => [...papers.flatMap((kind) => leavesOf(dossier, kind)), ...keptByHand(dossier, as)])
  return [...leaves, { title: disputePapers.note.zh, print: filingNote(dossier, 0) }]
}

function leavesOf(dossier: DisputeDossier, kind: InnerPaper): Leaf[] {
  const count = innerPapers[kind].count(dossier)
  return Array.from({ length: count }, (_, at) => ({
    title: disputePapers[kind].zh + (count > 1 ? `（${at + 1}）` : ''),
    print: innerPapers[kind].print(dossier, at),
  }))
}

/** The proof of identity is required: its line stands even before anybody has put it in. */
function keptByHand(dossier: DisputeDossier, as: string): Leaf[] {
  const kept = dossier.papers.filter((paper) => paper.as === as)
  if (kept.length === 0 && as === 'identity') return [{ title: '当事人身份证明', print: null }]
  return kept.map((paper) =>
    paper.jpeg ? { title: paper.name, print: scan(dossier, paper.name, paper.jpeg) } : { title: paper.name, print: null, pages: paper.pages },
  )
}

/** A page of its own for a photographed paper. */
const scan = (dossier: DisputeDossier, name: string, jpeg: Buffer): PrintDocument =>
  paper(dossier, name, [
    { kind: 'paragraph', indent: 0, align: 'center', text: name },
    { kind: 'picture', jpeg },
  ])

/** The lines of the contents; pages are numbered where they are printed here. */
function linesOf(leaves: readonly Leaf[], counts?: readonly number[]): ContentsLine[] {
  let page = 1
  let printed = 0
  const lines = leaves.map((leaf): ContentsLine => {
    if (!leaf.print) return { title: leaf.title, note: leaf.pages ? `另附${leaf.pages}页` : '另附' }
    const line = { title: leaf.title, page: counts && String(page) }
    page += counts?.[printed++] ?? 0
    return line
  })
  return [...lines, { title: disputePapers['back-cover'].zh }]
}
