import { randomInt } from 'node:crypto'
import { errand, stepsOnlyIn } from '@balian/contract/errand-matters'
import { officerRoles } from '@balian/contract/lines'
import type { MatterKind } from '@balian/contract/matters'
import type { Rule } from '../../foundation/access/index.ts'
import type { CaseRow } from '../../foundation/cases/index.ts'
import { caseKindOf, type Doing, type MatterDeclared, type NotYet, type Values } from '../../foundation/matters/index.ts'
import { addWorkingDays } from '../../platform/calendar.ts'
import { wrong } from '../../platform/problem.ts'
import { insertCode, outstanding, serviceOf } from './store.ts'

const desk: Rule = { roles: ['errand-agent', 'window-clerk', 'manager'], assigned: true }

const modeReason: NotYet = { key: 'other-mode', zh: '这一步不属于本事项的办理方式。', en: 'This step belongs to another of the three modes.' }
const papersReason: NotYet = { key: 'papers-held', zh: '还有材料没有退还本人，请先退还。', en: 'Papers are not back with their owner yet: return them first.' }

async function reasons(row: CaseRow, { mode }: Values, c: { tx: Doing['tx'] }): Promise<Record<string, NotYet | undefined>> {
  const others = Object.entries(stepsOnlyIn).filter(([, modes]) => !modes.includes(String(mode)))
  const held = (await outstanding(c.tx, row)) > 0
  return { ...Object.fromEntries(others.map(([step]) => [step, modeReason])), ...(held ? { close: papersReason } : {}) }
}

/** Whoever opens it works on it, and it gets the code that stands on its receipt. */
async function opened(c: Doing, row: CaseRow): Promise<void> {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
  const code = Array.from({ length: 10 }, () => letters[randomInt(letters.length)]!).join('')
  await insertCode(c.tx, { code, county: row.county, id: row.id })
}

/** From here the promised limit of the catalogue runs; nothing is done for somebody without a signed mandate. */
async function takenIn(c: Doing, _: CaseRow, values: Values) {
  if (values.mode === 'for-you' && !values.authorizedOn)
    wrong(
      'values.authorizedOn',
      'authorization',
      '代着办须有本人签署的授权委托书，请填写签署日期。',
      'Enter the day on which the mandate was signed: nothing is done for somebody without one.',
    )
  if (typeof values.authorizedOn === 'string' && values.authorizedOn > c.today)
    wrong('values.authorizedOn', 'ahead', '签署日期不能晚于今天。', 'It cannot have been signed later than today.')
  const service = await serviceOf(c.tx, String(values.service))
  if (!service) return {}
  const due = addWorkingDays(c.today, Math.max(1, service.promised_days))
  return { begin: [{ what: 'whole', due, source: `服务目录“${service.title}”承诺时限 ${service.promised_days} 个工作日` }] }
}

async function appointed(c: Doing, _: CaseRow, values: Values) {
  const on = String(values.appointedOn)
  if (on < c.today) wrong('values.appointedOn', 'past', '约定日期不能早于今天。', 'The day must not lie in the past.')
  return { begin: [{ what: 'appointment', due: on, source: '与群众的约定' }], fulfil: ['appointment'] }
}

async function missed(c: Doing, _: CaseRow, { missingUntil }: Values) {
  if (typeof missingUntil !== 'string') return {}
  if (missingUntil < c.today) wrong('values.missingUntil', 'past', '补齐期限不能早于今天。', 'The limit must not lie in the past.')
  return { begin: [{ what: 'supplement', due: missingUntil, source: '一次性告知约定的补齐期限' }] }
}

const handover = '平台约定：交接后两个工作日内答复'

/** Errands, in their three modes. */
export const errandDeclared: MatterDeclared = {
  matter: errand as unknown as MatterKind,
  reading: { roles: ['errand-agent', 'window-clerk', 'manager'], assigned: true, own: true },
  opening: { roles: [...officerRoles, 'window-clerk', 'manager'], leaders: true, own: true },
  working: desk,
  office: desk,
  roles: ['errand-agent', 'window-clerk', 'manager'],
  begins: {
    open: [{ what: 'acceptance', within: { workingDays: 2 }, source: '平台约定：两个工作日内受理或一次性告知' }],
    supplement: [{ what: 'acceptance', within: { workingDays: 2 }, source: '平台约定：两个工作日内受理或一次性告知' }],
    handOn: [{ what: 'answer', within: { workingDays: 2 }, source: handover }],
    takeOver: [{ what: 'acceptance', within: { workingDays: 2 }, source: '平台约定：两个工作日内受理或一次性告知' }],
    collect: [{ what: 'tell', within: { workingDays: 1 }, source: '平台约定：取回结果后一个工作日内告知' }],
    reopen: [{ what: 'whole', within: { workingDays: 5 }, source: '平台约定：重新办理五个工作日内办结' }],
  },
  fulfils: {
    doAtOnce: ['acceptance', 'whole'],
    takeIn: ['acceptance'],
    tellMissing: ['acceptance', 'whole'],
    supplement: ['supplement'],
    takeOver: ['answer', 'whole'],
    sendBack: ['answer'],
    takeBack: ['answer'],
    accompany: ['appointment'],
    finish: ['whole', 'tell'],
    refuse: ['acceptance'],
    withdraw: ['acceptance', 'whole'],
  },
  hooks: { open: opened, takeIn: takenIn, appoint: appointed, tellMissing: missed },
  reasons: reasons as NonNullable<MatterDeclared['reasons']>,
}

export const errandKind = caseKindOf(errandDeclared)
