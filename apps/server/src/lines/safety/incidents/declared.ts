import { incidents } from '@balian/contract/safety-matters'
import { caseKindOf, type MatterDeclared, type Values } from '../../../foundation/matters/index.ts'
import { wrong } from '../../../platform/problem.ts'
import { officers } from '../policy.ts'

interface At {
  readonly today: string
}

function check(values: Values, { today }: At): void {
  if (String(values.happenedOn) > today) wrong('values.happenedOn', 'day-ahead', '发生日期不能晚于今天', 'It cannot have happened after today')
}

/** Clues for the police: to be handed over within a working day, to be answered within seven days. */
export const incidentsDeclared: MatterDeclared = {
  matter: incidents as never,
  reading: officers,
  opening: officers,
  working: { ...officers, assigned: true },
  office: officers,
  roles: ['safety-officer', 'manager'],
  begins: {
    open: [{ what: 'handOver', within: { workingDays: 1 }, source: '群防群治工作制度：警情线索一个工作日内移交派出所' }],
    takeOver: [{ what: 'handOver', within: { workingDays: 1 }, source: '群防群治工作制度：警情线索一个工作日内移交派出所' }],
    handOver: [{ what: 'answer', within: { days: 7 }, source: '群防群治工作制度：移交后七日内了解处理结果' }],
  },
  fulfils: { handOver: ['handOver'], drop: ['handOver'], answer: ['answer'] },
  check,
}
export const incidentsKind = caseKindOf(incidentsDeclared)
