import type { Day } from '@balian/contract/ids'

/**
 * All that the papers of one mediation say (卷宗), read once from the records and handed to each document's function.
 * What is not known is left out and prints as an empty line for the pen. Amounts are fen, times local as written (`2013-12-04T09:30`).
 */
export interface DisputeDossier {
  /** 卷号：（2013）葛人调字第3号. */
  number?: string | undefined
  /** 卷名: 张建国与王秀英山林土地纠纷. */
  name: string
  committee: Committee
  /** 纠纷类型, one of the 18 of the Ministry of Justice, in words. */
  category?: string | undefined
  source?: 'application' | 'own-motion' | 'entrusted' | undefined
  /** Who entrusted it: 安定区人民法院. */
  entrustedBy?: string | undefined
  brief?: string | undefined
  claims: readonly string[]
  parties: readonly DossierParty[]
  /** Names of the people's mediators, the one who presides first. */
  mediators: readonly string[]
  appliedOn?: Day | undefined
  accepted?: { on: Day; registrar?: string | undefined } | undefined
  /** When and how the rights and duties were made known (art. 23: before the first session). */
  notice?: { on: Day; how?: 'orally' | 'in-writing' | undefined } | undefined
  investigations: readonly Investigation[]
  evidence: readonly Evidence[]
  sessions: readonly MediationSession[]
  /** In their order; a second one where a broken agreement was mediated again. */
  agreements: readonly Agreement[]
  performance: readonly Performance[]
  visits: readonly ReturnVisit[]
  confirmation?: Confirmation | undefined
  ending?: Ending | undefined
  transfers: readonly Transfer[]
  /** Papers that are not printed from the record but kept with it: identity proofs, photographs, receipts. */
  papers: readonly Paper[]
  filed?: Filed | undefined
}

/** 人民调解委员会. */
export interface Committee {
  /** 葛家岔镇人民调解委员会. */
  name: string
  phone?: string | undefined
}

/** A party (当事人), as 《人民调解文书格式》 asks; numbers come masked unless the document was asked for with a purpose. */
export interface DossierParty {
  kind: 'person' | 'organization'
  side: 'applicant' | 'respondent' | 'other'
  name: string
  sex?: string | undefined
  ethnicity?: string | undefined
  age?: number | undefined
  /** 职业或职务. */
  occupation?: string | undefined
  /** 联系方式. */
  phone?: string | undefined
  /** 公民身份号码 of a person, 统一社会信用代码 of an organization. */
  identity?: string | undefined
  /** 单位或住址. */
  address?: string | undefined
  /** 法定代表人或负责人 of an organization. */
  head?: string | undefined
  representative?: Representative | undefined
}

/** 委托代理人. */
export interface Representative {
  name: string
  sex?: string | undefined
  age?: number | undefined
  /** To the party: 子, 律师, 村干部. */
  relation?: string | undefined
  identity?: string | undefined
  phone?: string | undefined
  address?: string | undefined
  /** 一般代理 or 特别代理. */
  special?: boolean | undefined
  since?: Day | undefined
}

export interface Investigation {
  at?: string | undefined
  place?: string | undefined
  /** 参加人. */
  present: readonly string[]
  /** 被调查人. */
  asked?: string | undefined
  account?: string | undefined
  investigators: readonly string[]
  recorder?: string | undefined
}

export interface Evidence {
  name: string
  /** 书证, 物证, 照片, 证人证言. */
  kind?: string | undefined
  /** Who handed it in. */
  from?: string | undefined
  on?: Day | undefined
  pages?: number | undefined
  note?: string | undefined
}

/** One session of mediation, its minutes (art. 27). */
export interface MediationSession {
  at?: string | undefined
  place?: string | undefined
  /** Names of the parties who came. */
  parties: readonly string[]
  /** 参加人: those invited (art. 20). */
  attendees: readonly string[]
  mediators: readonly string[]
  recorder?: string | undefined
  account?: string | undefined
  result?: 'settled' | 'not-settled' | 'continued' | undefined
}

export interface Agreement {
  form: 'written' | 'oral'
  /** 编号. */
  number?: string | undefined
  /** The day it was signed, or reached by word of mouth. */
  on?: Day | undefined
  /** 纠纷的主要事实、争议事项以及各方当事人的责任. */
  facts?: string | undefined
  /** How many were made; never fewer than one for each party and one for the committee (art. 29). */
  copies?: number | undefined
  terms: readonly string[]
  obligations: readonly Obligation[]
  /** 履行的方式 in words, where the obligations do not say it all. */
  manner?: string | undefined
  mediators: readonly string[]
  recorder?: string | undefined
}

/** Who owes whom what until when. */
export interface Obligation {
  by?: string | undefined
  to?: string | undefined
  what: string
  amount?: bigint | undefined
  due?: Day | undefined
}

export interface Performance {
  on?: Day | undefined
  by?: string | undefined
  to?: string | undefined
  what: string
  amount?: bigint | undefined
  /** 凭证: 收条, 汇款单. */
  proof?: string | undefined
  recordedBy?: string | undefined
}

export interface ReturnVisit {
  on?: Day | undefined
  visitor?: string | undefined
  /** 受访当事人. */
  visited: readonly string[]
  /** 回访事由. */
  reason?: string | undefined
  account?: string | undefined
}

/** 司法确认 (art. 33). */
export interface Confirmation {
  court?: string | undefined
  appliedOn?: Day | undefined
}

/** An ending without agreement. */
export interface Ending {
  on?: Day | undefined
  why: 'failed' | 'withdrawn' | 'party-refuses' | 'out-of-scope' | 'in-court' | 'already-decided' | 'other-place' | 'no-dispute'
  /** The party that refused or withdrew. */
  by?: string | undefined
  account?: string | undefined
  /** The other ways that the parties were told of (art. 26). */
  told?: string | undefined
}

export interface Transfer {
  number?: string | undefined
  on?: Day | undefined
  to?: string | undefined
  why?: string | undefined
  materials: readonly string[]
  reply?: { accepted: boolean; on?: Day | undefined; by?: string | undefined; reason?: string | undefined } | undefined
}

export interface Paper {
  /** Its place in the file, as the contract's `dossierItems` name it. */
  as: string
  name: string
  pages?: number | undefined
  /** A photograph or scan of it, where the file is printed with it. */
  jpeg?: Buffer | undefined
}

/** 立卷. */
export interface Filed {
  on?: Day | undefined
  by?: string | undefined
  checkedBy?: string | undefined
  /** 保管期限: 短期, 长期, 永久. */
  keep?: string | undefined
  note?: string | undefined
}
