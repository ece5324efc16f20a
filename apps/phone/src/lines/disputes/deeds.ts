import { codeTable } from '@balian/contract/codes'
import { severities, severityWords } from '@balian/contract/dispute-rules'
import { holdSession, visitDispute } from '@balian/contract/dispute-work'
import { acceptDispute, addDisputePapers, remarkDispute, reportDispute } from '@balian/contract/disputes'
import { newId } from '@balian/contract/ids'
import { addScreeningFinding, reportScreening } from '@balian/contract/screening'
import type { Item } from '@balian/touch/item'
import {
  count,
  dayItem,
  filesOf,
  idsOf,
  momentOf,
  ownGroupItem,
  ownGroupOf,
  partyOf,
  personItem,
  placeItem,
  placeOf,
  text,
  whoOf,
} from '../../deeds/answers.ts'
import type { CaseHeld } from '../../deeds/declared.ts'
import { type Answers, type Around, type Asking, built, type Deed, deed } from '../../deeds/deed.ts'

const classes = (language: 'zh' | 'en') => codeTable('dispute-class').map((one) => ({ value: one.code, label: one[language] }))

const report = deed({
  name: 'disputes.report',
  line: 'disputes',
  word: 'disputes.report',
  needs: ['places', 'people', 'members'],
  about: ({ t }) => t('disputes.reportText'),
  items: (at) => [
    ...ownGroupItem(at),
    personItem(at, { name: 'first', label: at.t('disputes.first') }),
    personItem(at, { name: 'second', label: at.t('disputes.second') }),
    { name: 'class', kind: 'choice', label: at.t('disputes.class'), need: true, options: classes(at.language) },
    { name: 'brief', kind: 'long', label: at.t('disputes.brief'), hint: at.t('disputes.briefHint'), need: true, least: 2, most: 2000 },
    {
      name: 'severity',
      kind: 'choice',
      label: at.t('disputes.severity'),
      need: true,
      options: severities.map((value) => ({ value, label: severityWords[value][at.language] })),
    },
    { name: 'mayEscalate', kind: 'yes', label: at.t('disputes.mayEscalate') },
    { name: 'peopleCount', kind: 'count', label: at.t('disputes.people'), need: true, least: 2, most: 100_000 },
    { name: 'amount', kind: 'money', label: at.t('disputes.amount') },
    ...placeItem(at),
  ],
  start: () => ({ severity: 'ordinary', peopleCount: 2 }),
  build: (answers, at) => {
    const id = newId()
    const [first, second] = [whoOf(answers['first'], at).name, whoOf(answers['second'], at).name]
    const what = classes(at.language).find((one) => one.value === answers['class'])?.label ?? ''
    const input = {
      id,
      place: placeOf(answers, at, answers['first']),
      group: ownGroupOf(answers, at),
      title: at
        .t('disputes.titleOf', {
          first,
          second,
          what,
        })
        .slice(0, 100),
      class: text(answers['class']),
      brief: text(answers['brief']),
      severity: text(answers['severity']) as 'ordinary',
      peopleCount: count(answers['peopleCount'], 2),
      amount: count(answers['amount']),
      mayEscalate: answers['mayEscalate'] === true,
      parties: [partyOf(answers['first'], 'applicant', at), partyOf(answers['second'], 'respondent', at)] as never,
    }
    return [built({ route: reportDispute, input, subject: id, title: input.title })]
  },
})

const accept = deed<CaseHeld>({
  name: 'disputes.accept',
  line: 'disputes',
  word: 'disputes.accept',
  on: ['cases'],
  about: ({ row }) => row.title,
  items: ({ t }) => [
    {
      name: 'rightsTold',
      kind: 'choice',
      label: t('disputes.rights'),
      hint: t('disputes.rightsHint'),
      need: true,
      options: ['orally', 'in-writing'].map((value) => ({ value, label: t(`disputes.rights.${value}`) })),
    },
    { name: 'agree', kind: 'choices', label: t('disputes.agree'), need: true, options: [{ value: 'yes', label: t('disputes.agreeYes') }] },
    { name: 'note', kind: 'long', label: t('deeds.note'), most: 500 },
  ],
  build: (answers, { row, t }) => {
    const input = {
      id: row.id,
      version: row.version,
      rightsTold: text(answers['rightsTold']) as 'orally',
      partiesAgree: true as const,
      note: text(answers['note']),
    }
    return [built({ route: acceptDispute, input, subject: row.id, title: `${t('disputes.accept')}：${row.title}` })]
  },
})

const results = ['settled', 'failed', 'continued'] as const

/** A session, and its photos into the file of the dispute. */
const hold = deed<CaseHeld>({
  name: 'disputes.hold',
  line: 'disputes',
  word: 'disputes.hold',
  on: ['cases'],
  about: ({ row }) => row.title,
  items: (at) => [
    dayItem(at),
    {
      name: 'time',
      kind: 'time',
      label: at.t('disputes.time'),
      need: true,
      wrong: (time, values) => (values['day'] && momentOf(text(values['day']), time) > at.now().toISOString() ? at.t('disputes.timeAhead') : null),
    },
    { name: 'venue', kind: 'text', label: at.t('disputes.venue'), need: true, most: 100 },
    { name: 'attendees', kind: 'text', label: at.t('disputes.attendees'), most: 500 },
    { name: 'minutes', kind: 'long', label: at.t('disputes.minutes'), hint: at.t('disputes.minutesHint'), need: true, least: 2, most: 10_000 },
    {
      name: 'result',
      kind: 'choice',
      label: at.t('disputes.result'),
      need: true,
      options: results.map((value) => ({ value, label: at.t(`disputes.result.${value}`) })),
    },
    {
      name: 'next',
      kind: 'day',
      label: at.t('disputes.next'),
      when: (values) => values['result'] === 'continued',
      wrong: (next, values) => (next > text(values['day']) ? null : at.t('disputes.nextLater')),
    },
    { name: 'photos', kind: 'photos', label: at.t('deeds.photos') },
  ],
  start: ({ today, now }) => ({ day: today, time: new Date(now().getTime() + 8 * 3_600_000).toISOString().slice(11, 16) }),
  build: (answers, { row, t }) => {
    const files = filesOf(answers, 'photos')
    const title = `${t('disputes.hold')}：${row.title}`
    const input = {
      id: row.id,
      version: row.version,
      session: newId(),
      heldAt: momentOf(text(answers['day']), text(answers['time'])),
      venue: text(answers['venue']),
      attendees: text(answers['attendees']),
      minutes: text(answers['minutes']),
      result: text(answers['result']) as 'settled',
      ...(answers['next'] ? { nextAt: momentOf(text(answers['next']), '09:00') } : {}),
    }
    const held = built({ route: holdSession, input, subject: row.id, title })
    if (files.length === 0) return [held]
    const papers = { id: row.id, version: row.version + 1, as: 'sessions', files: idsOf(files) }
    return [held, built({ route: addDisputePapers, input: papers, subject: row.id, title: `${title}（${t('deeds.photos')}）`, files, place: row.place })]
  },
})

const satisfied = ['5', '4', '3', '2', '1']

const visit = deed<CaseHeld>({
  name: 'disputes.visit',
  line: 'disputes',
  word: 'disputes.visit',
  on: ['cases'],
  about: ({ row }) => row.title,
  items: (at) => [
    dayItem(at, 'on'),
    { name: 'reason', kind: 'text', label: at.t('disputes.visitReason'), need: true, least: 2, most: 300 },
    { name: 'content', kind: 'long', label: at.t('disputes.visitContent'), need: true, least: 2, most: 4000 },
    {
      name: 'satisfied',
      kind: 'choice',
      label: at.t('disputes.satisfied'),
      options: satisfied.map((value) => ({ value, label: at.t(`disputes.satisfied.${value}`) })),
    },
  ],
  start: ({ today, t }) => ({ on: today, reason: t('disputes.visitUsual') }),
  build: (answers, { row, t }) => {
    const level = answers['satisfied'] ? { satisfied: Number(answers['satisfied']) } : {}
    const input = {
      id: row.id,
      version: row.version,
      visit: newId(),
      on: text(answers['on']),
      reason: text(answers['reason']),
      content: text(answers['content']),
      ...level,
    }
    return [built({ route: visitDispute, input, subject: row.id, title: `${t('disputes.visit')}：${row.title}` })]
  },
})

const remark = deed<CaseHeld>({
  name: 'disputes.remark',
  line: 'disputes',
  word: 'disputes.remark',
  on: ['cases'],
  about: ({ row }) => row.title,
  items: ({ t }) => [{ name: 'note', kind: 'long', label: t('deeds.note'), need: true, most: 2000 }],
  build: (answers, { row, t }) => {
    const input = { id: row.id, version: row.version, note: text(answers['note']) }
    return [built({ route: remarkDispute, input, subject: row.id, title: `${t('disputes.remark')}：${row.title}` })]
  },
})

/** A round that the caller is to report now. */
interface Duty {
  readonly round: string
  readonly place: string
  readonly placeName: string
  readonly from: string
  readonly to: string
}

const found = ({ t, language }: Around, always = false): Item[] => {
  const when = always ? {} : { when: (values: Answers) => values['nothing'] === 'no' }
  return [
    { name: 'class', kind: 'choice', label: t('disputes.class'), need: true, options: classes(language), ...when },
    { name: 'brief', kind: 'long', label: t('disputes.brief'), need: true, least: 2, most: 500, ...when },
    { name: 'peopleCount', kind: 'count', label: t('disputes.people'), need: true, least: 1, most: 100_000, ...when },
    { name: 'urgent', kind: 'yes', label: t('disputes.mayEscalate'), ...when },
    { name: 'settledOnSpot', kind: 'yes', label: t('disputes.onSpot'), ...when },
  ]
}
const findingOf = (answers: Answers) => ({
  id: newId(),
  class: text(answers['class']),
  brief: text(answers['brief']),
  peopleCount: count(answers['peopleCount'], 1),
  urgent: answers['urgent'] === true,
  settledOnSpot: answers['settledOnSpot'] === true,
})
const roundOf = ({ row, t }: Asking<Duty>): string => t('screening.round', { place: row.placeName, from: row.from, to: row.to })

/** 零报告: nothing found is said expressly; the first thing found goes along, more of them after it. */
const screening = deed<Duty>({
  name: 'screening.report',
  line: 'disputes',
  word: 'screening.report',
  on: ['screening'],
  about: roundOf,
  items: (at) => [
    {
      name: 'nothing',
      kind: 'choice',
      label: at.t('screening.what'),
      need: true,
      options: ['yes', 'no'].map((value) => ({ value, label: at.t(`screening.nothing.${value}`) })),
    },
    ...found(at),
    { name: 'visited', kind: 'count', label: at.t('screening.visited'), most: 100_000 },
    dayItem(at),
    { name: 'photos', kind: 'photos', label: at.t('deeds.photos') },
  ],
  start: ({ today }) => ({ day: today, nothing: 'yes', peopleCount: 2 }),
  build: (answers, at) => {
    const { round, place } = at.row
    const files = filesOf(answers, 'photos')
    const nothing = answers['nothing'] !== 'no'
    const told = { visited: count(answers['visited']), files: idsOf(files) }
    const input = { round, place, activity: newId(), day: text(answers['day']), nothing, findings: nothing ? [] : [findingOf(answers)], ...told }
    return [built({ route: reportScreening, input, subject: round, title: roundOf(at), files, place })]
  },
})

const finding = deed<Duty>({
  name: 'screening.finding',
  line: 'disputes',
  word: 'screening.finding',
  on: ['screening'],
  about: roundOf,
  items: (at) => found(at, true),
  start: () => ({ peopleCount: 2 }),
  build: (answers, at) => {
    const { round, place } = at.row
    return [
      built({
        route: addScreeningFinding,
        input: { ...findingOf(answers), round, place },
        subject: round,
        title: `${at.t('screening.finding')}：${text(answers['brief'])}`,
      }),
    ]
  },
})

export const deeds: readonly Deed[] = [report, accept, hold, visit, remark, screening, finding]
