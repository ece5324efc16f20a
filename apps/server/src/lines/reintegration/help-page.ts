import type { Can } from '@balian/contract/can'
import { type HelpPage, helpPage } from '@balian/contract/reintegration'
import type { HelpStep } from '@balian/contract/reintegration-rules'
import { canOf } from '../../foundation/access/index.ts'
import type { Caller } from '../../platform/caller.ts'
import type { Tx } from '../../platform/db/index.ts'
import { read } from '../../platform/read.ts'
import { headsOf } from './help-list.ts'
import { policy } from './policy.ts'
import { loanDue, missingOf, nextState, outstandingOf } from './rules.ts'
import { basesNear, type HelpFile } from './store.ts'
import { noteOpening, openingsOf, partsOf } from './store-parts.ts'
import { type HelpSubject, sealedAct, shownFile } from './subject.ts'

/** One help file, for those who know of it. The person sees who opened it; so do all who may open it. */
export const helpPageHandler = read(helpPage, {
  subject: shownFile,
  shows: ({ subject, input }) => sealedAct(subject.file, input.purpose),
  run: async ({ tx, me, subject, input, today }) => {
    const { file } = subject
    await noteOpening(tx, { county: file.county, file_id: file.id, account: me.account!, day: today, purpose: input.purpose, name: me.name })
    return { ...(await contentOf(tx, me, file)), can: canNow(me, subject) }
  },
})

const verbs: Readonly<Record<string, HelpStep>> = {
  amend: 'work',
  putMember: 'work',
  endMember: 'work',
  putMeasure: 'work',
  visit: 'work',
  putLoan: 'work',
  repay: 'work',
  putJob: 'work',
  putStay: 'work',
  putChild: 'work',
  assess: 'work',
  start: 'start',
  handOn: 'handOn',
  takeOver: 'takeOver',
  sendBack: 'sendBack',
  takeBack: 'takeBack',
  close: 'close',
}

function canNow(me: Caller, subject: HelpSubject): Can {
  const { file } = subject
  const states = Object.fromEntries(Object.entries(verbs).map(([verb, step]) => [verb, nextState(file.state, step) ? true : 'state'])) as Can
  if (file.sent_back !== null) states.sendBack = 'state'
  const own = canOf(me, policy, 'reintegration', { ...subject, desk: null }, states)
  const { takeOver, sendBack } = states
  const offered = canOf(
    me,
    policy,
    'reintegration',
    { ...subject, desk: null, place: file.offered ?? file.place },
    { takeOver: takeOver!, sendBack: sendBack! },
  )
  return { ...own, ...offered }
}

type Content = Omit<HelpPage, 'can'>

/** Everything that stands in the file. */
export async function contentOf(tx: Tx, me: Caller, file: HelpFile): Promise<Content> {
  const [head] = await headsOf(tx, [file])
  const team = await partsOf(tx, 'help_members', file)
  const plan = await partsOf(tx, 'help_measures', file)
  const events = await partsOf(tx, 'help_events', file)
  return {
    head: head!,
    basisDay: file.basis_day,
    handedOverOn: file.handed_over_on,
    visitEvery: file.visit_every,
    need: file.need,
    summary: file.summary,
    sentBack: file.sent_back,
    closing: file.closing,
    closingNote: file.closing_note,
    missing: file.state === 'forming' ? missingOf(team, plan.length) : [],
    team: team.map((one) => ({
      id: one.id,
      part: one.part as 'officer',
      name: one.name,
      relation: one.relation,
      account: one.account,
      leads: one.leads,
      fromDay: one.from_day,
      toDay: one.to_day,
    })),
    plan: plan.map((one) => ({ id: one.id, what: one.what, who: one.who, dueOn: one.due_on, doneOn: one.done_on, note: one.note })).toSorted(byDue),
    events: events.map(({ id, at, by_name: by, what, text }) => ({ id, at, by, what, text })).toReversed(),
    openings: (await openingsOf(tx, file)).map(({ day, name, purpose }) => ({ day, name, purpose })),
    ...(await workOf(tx, me, file)),
  }
}

const byDue = (a: { dueOn: string }, b: { dueOn: string }): number => (a.dueOn < b.dueOn ? -1 : 1)
const latest = (a: { on: string }, b: { on: string }): number => (a.on > b.on ? -1 : 1)

async function workOf(tx: Tx, me: Caller, file: HelpFile): Promise<Pick<Content, 'visits' | 'loans' | 'jobs' | 'stays' | 'children' | 'assessments'>> {
  const visits = await partsOf(tx, 'help_visits', file)
  const repayments = await partsOf(tx, 'help_repayments', file)
  const bases = new Map((await basesNear(tx, me)).map((base) => [base.id, base.title]))
  return {
    visits: visits.map((one) => ({ id: one.id, on: one.on_day, way: one.way as 'home', by: one.by_name, note: one.note, needs: one.needs })).toSorted(latest),
    loans: (await partsOf(tx, 'help_loans', file)).map(({ id, bank, guarantor, purpose, granted_on: grantedOn, fen, months, carried }) => {
      const own = repayments.filter((one) => one.loan === id).map((one) => ({ id: one.id, on: one.on_day, fen: one.fen }))
      const due = { dueOn: loanDue(grantedOn, months), outstanding: outstandingOf(fen, own) }
      return { id, bank, guarantor, purpose, grantedOn, fen, months, carried, repayments: own, ...due }
    }),
    jobs: (await partsOf(tx, 'help_jobs', file)).map((one) => ({
      id: one.id,
      kind: one.kind as 'employed',
      employer: one.employer,
      post: one.post,
      contactedOn: one.contacted_on,
      startedOn: one.started_on,
      endedOn: one.ended_on,
      note: one.note,
    })),
    stays: (await partsOf(tx, 'help_stays', file)).map(({ id, base, from_day: fromDay, to_day: toDay }) => ({
      id,
      base,
      baseName: bases.get(base) ?? '',
      fromDay,
      toDay,
    })),
    children: (await partsOf(tx, 'help_children', file)).map((one) => ({
      id: one.id,
      name: one.name,
      school: one.school,
      aid: one.aid as 'fees',
      on: one.on_day,
      fen: one.fen,
      note: one.note,
      carried: one.carried,
    })),
    assessments: (await partsOf(tx, 'help_assessments', file))
      .map((one) => ({ id: one.id, on: one.on_day, by: one.by_name, living: one.living, work: one.work, needs: one.needs }))
      .toSorted(latest),
  }
}
