import { codeTable } from '@balian/contract/codes'
import { disputeStateWords, disputeStepWords, outcomeWords } from '@balian/contract/dispute-rules'
import { caseNotices } from '../../cases/words-notices.ts'
import type { Words } from '../../words/words.ts'

/** The contract's own words for states, steps, outcomes and classes. */
const declared = (language: 'zh' | 'en'): Record<string, string> =>
  Object.fromEntries([
    ...Object.entries(disputeStateWords).map(([state, word]) => [`disputes.state.${state}`, word[language]]),
    ...Object.entries(disputeStateWords).map(([state, word]) => [`kind.dispute.state.${state}`, word[language]]),
    ...Object.entries(disputeStepWords).map(([step, word]) => [`disputes.step.${step}`, word[language]]),
    ...Object.entries(outcomeWords).map(([outcome, word]) => [`disputes.outcome.${outcome}`, word[language]]),
    ...Object.entries(caseNotices('disputes', language === 'zh' ? '矛盾纠纷' : 'Dispute', language)),
    ['kind.dispute', language === 'zh' ? '矛盾纠纷' : 'Dispute'],
    ...codeTable('dispute-class').map((one) => [`disputes.class.${one.code}`, one[language]]),
  ])

export const declaredWords: Words = { zh: declared('zh'), en: declared('en') }
