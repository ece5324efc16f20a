import { type DossierKey, type DossierPlace, dossierItems } from '@balian/contract/dossier'

/** What decides whether a place of the file is filled. */
export interface DossierFacts {
  readonly accepted: boolean
  readonly rightsTold: boolean
  /** Parties of the register are identified by it; the others need a paper. */
  readonly partiesOutside: number
  readonly agents: number
  readonly sessions: number
  readonly agreements: number
  /** written, oral, failed, withdrawn, handed-on, or open. */
  readonly outcome: string | null
  readonly performed: number
  readonly visits: number
  /** Applications to the court: answered ones with the number of the decision. */
  readonly confirmations: number
  readonly confirmed: number
  /** Papers added, by their place. */
  readonly papers: Readonly<Partial<Record<string, number>>>
}

interface Filled {
  /** Sheets that are printed from the record. */
  readonly record: number
  /** Whether this file needs it. */
  readonly needed: boolean
}

const mediated = (f: DossierFacts): boolean => f.outcome === 'written' || f.outcome === 'oral' || f.outcome === 'failed'
const settled = (f: DossierFacts): boolean => f.outcome === 'written' || f.outcome === 'oral'

/** For each place of the file: what the record fills, and whether the place must be filled in this case (人民调解法 art. 27). */
const rules: Record<DossierKey, (f: DossierFacts) => Filled> = {
  application: (f) => ({ record: f.accepted ? 1 : 0, needed: f.accepted }),
  rights: (f) => ({ record: f.rightsTold ? 1 : 0, needed: f.accepted }),
  identity: (f) => ({ record: f.partiesOutside === 0 ? 1 : 0, needed: f.accepted }),
  mandate: (f) => ({ record: 0, needed: f.agents > 0 }),
  investigation: () => ({ record: 0, needed: false }),
  evidence: () => ({ record: 0, needed: false }),
  sessions: (f) => ({ record: f.sessions, needed: mediated(f) }),
  agreement: (f) => ({ record: f.agreements, needed: settled(f) }),
  performance: (f) => ({ record: f.performed, needed: false }),
  visits: (f) => ({ record: f.visits, needed: false }),
  confirmation: (f) => ({ record: f.confirmed, needed: f.confirmations > 0 && f.confirmed > 0 }),
  note: () => ({ record: 0, needed: false }),
  'back-cover': () => ({ record: 1, needed: true }),
}

/** The file in its statutory order, with what is missing. */
export function dossier(f: DossierFacts): DossierPlace[] {
  return dossierItems.map(({ no, key, must }) => {
    const { record, needed } = rules[key](f)
    const papers = f.papers[key] ?? 0
    const have = record + papers > 0
    return { no, key, must, have, missing: needed && !have, count: record + papers, from: papers > 0 ? 'paper' : record > 0 ? 'record' : null }
  })
}

/** The names of what is missing, in the language. */
export const missingNames = (places: readonly DossierPlace[], language: 'zh' | 'en'): string[] =>
  places.flatMap((one) => (one.missing ? [dossierItems.find((item) => item.key === one.key)![language]] : []))
