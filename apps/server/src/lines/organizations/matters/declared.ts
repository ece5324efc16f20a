import { appeals, arrears } from '@balian/contract/organizations-matters'
import type { MatterDeclared, Values } from '../../../foundation/matters/index.ts'
import { wrong } from '../../../platform/problem.ts'
import { liaisons } from '../policy.ts'

interface At {
  readonly today: string
}

function checkAppeal(values: Values): void {
  if (values.enterprise && values.socialOrganization)
    wrong('values.socialOrganization', 'one-of', '企业和社会组织只选一个', 'Choose the enterprise or the social organization: one of them')
  if (!values.enterprise && !values.socialOrganization)
    wrong('values.enterprise', 'one-of', '请选择是哪家企业或社会组织的诉求', 'Choose the enterprise or the social organization that raised it')
}

function checkArrears(values: Values, { today }: At): void {
  for (const name of ['owedSince', 'paidOn'])
    if (String(values[name] ?? '') > today) wrong(`values.${name}`, 'day-ahead', '日期不能晚于今天', 'The day must not lie after today')
  if (Number(values.workers) < 1) wrong('values.workers', 'too-few', '至少一人', 'At least one')
  if (Number(values.amount) < 1) wrong('values.amount', 'too-few', '请填写欠薪金额', 'Say how much is owed')
}

const common = {
  reading: liaisons,
  opening: liaisons,
  working: { ...liaisons, assigned: true },
  office: liaisons,
  roles: ['organization-liaison', 'manager'],
} as const

/** What an enterprise raised: assigned within three working days, answered within fifteen. */
export const appealsDeclared: MatterDeclared = {
  matter: appeals as never,
  ...common,
  begins: {
    open: [
      { what: 'assignOffice', within: { workingDays: 3 }, source: '两新组织联络工作制度：三个工作日内交办' },
      { what: 'whole', within: { workingDays: 15 }, source: '两新组织联络工作制度：十五个工作日内答复' },
    ],
    takeOver: [{ what: 'assignOffice', within: { workingDays: 3 }, source: '两新组织联络工作制度：三个工作日内交办' }],
    reopen: [{ what: 'whole', within: { workingDays: 15 }, source: '好差评：不满意的十五个工作日内整改' }],
  },
  fulfils: { assignOffice: ['assignOffice'], answer: ['whole'], decline: ['assignOffice', 'whole'] },
  check: checkAppeal,
}

/** Late wages: checked within two working days, paid by the day promised, or handed to labour inspection. */
export const arrearsDeclared: MatterDeclared = {
  matter: arrears as never,
  ...common,
  begins: {
    open: [{ what: 'check', within: { workingDays: 2 }, source: '欠薪预警制度：两个工作日内核实' }],
    takeOver: [{ what: 'check', within: { workingDays: 2 }, source: '欠薪预警制度：两个工作日内核实' }],
    handToInspection: [{ what: 'inspection', within: { workingDays: 60 }, source: '《劳动保障监察条例》第十七条：自立案之日起六十个工作日内完成' }],
  },
  fulfils: { urge: ['check'], handToInspection: ['check', 'promise'], pay: ['promise', 'inspection'], dismiss: ['check'] },
  check: checkArrears,
  hooks: {
    urge: async (_c, _row, values) => ({ begin: [{ what: 'promise', due: String(values.promisedOn), source: '用人单位承诺的付清日期' }] }),
  },
}
