import { disputeRoles } from '@balian/contract/dispute-rules'
import { reportDispute } from '@balian/contract/disputes'
import { item } from '@balian/contract/registers'
import type { OpenableKind } from '../../foundation/cases/index.ts'
import { openDispute } from './report-dispute.ts'
import { dispute } from './rules.ts'
import { updateDispute } from './store.ts'

const roleWords = {
  applicant: { zh: '申请人', en: 'Applicant' },
  respondent: { zh: '被申请人', en: 'Respondent' },
  other: { zh: '其他当事人', en: 'Other party' },
}

/** A dispute as the window opens it from what somebody said: its class and what happened; the mediator asks the rest. */
export const disputeIntake: OpenableKind = {
  kind: dispute,
  about: { zh: '两方以上争执不下，请人调解。', en: 'Two or more parties cannot agree and ask for mediation.' },
  roles: disputeRoles.map((value) => ({ value, ...roleWords[value] })),
  least: 2,
  most: 30,
  items: [
    item('class', 'code', ['纠纷类型', 'Class'], ['司法部统计分类', 'Statistics of mediation'], { need: true, table: 'dispute-class' }),
    item('brief', 'long', ['简要情况', 'What happened'], ['调解员了解经过', 'The mediator learns what happened'], { need: true }),
    item('claims', 'long', ['申请事项', 'What is asked for'], ['明确调解什么', 'To know what to mediate']),
  ],
  open: (c, { known, values, ...told }) => {
    const { class: kind, brief, claims } = values as { class: string; brief: string; claims?: string | null }
    const parties = told.parties.map((one) => ({ ...one, role: one.role as (typeof disputeRoles)[number] }))
    const input = reportDispute.input.parse({ ...told, parties, class: kind, brief, claims: claims ?? '', peopleCount: parties.length })
    return openDispute(c, { as: 'officer', ...(known ? { known } : {}) }, input, told.note)
  },
  moved: ({ tx, today }, row) => updateDispute(tx, row, { outcome: 'handed-on', outcome_on: today }),
}
