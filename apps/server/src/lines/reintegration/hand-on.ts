import { newId } from '@balian/contract/ids'
import { handOnHelp, sendBackHelp, takeBackHelp, takeOverHelp } from '@balian/contract/reintegration-work'
import { nearestHolders } from '../../foundation/access/index.ts'
import { markChanged } from '../../foundation/indicators/index.ts'
import { notify, notifyOffice } from '../../foundation/messages/index.ts'
import { placeExists } from '../../foundation/places/index.ts'
import { command } from '../../platform/command.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { blank } from './open-help.ts'
import { keptUntil, nextVisitAfter, outstandingOf } from './rules.ts'
import { type HelpFile, insertFile } from './store.ts'
import { partsOf, putPart } from './store-parts.ts'
import { audit, lockedFile, mayStep, note, offeredFile, stepOn } from './subject.ts'

const roles = ['help-supervisor'] as const

/** Offers the file to whoever supervises at the place that the person has moved to. */
export const handOnHandler = command(handOnHelp, {
  subject: lockedFile,
  audit,
  run: async (c) => {
    const { input, subject, today, now, tx } = c
    const { file } = subject
    const { to } = input
    mayStep(c, 'handOn')
    if (to.length < 12 || !(await placeExists(tx, to, today))) wrong('to', 'place', '请选择现居住的村。', 'Choose the village that the person lives in now.')
    if (to.slice(0, 12) === file.place.slice(0, 12)) wrong('to', 'same', '仍在本村，不用移交。', 'It is the same village: nothing is to be handed on.')
    if ((await nearestHolders(tx, { roles, place: to, today })).length === 0)
      wrong('to', 'nobody', '接收地还没有指定帮教督导员，请先联系当地司法所。', 'The place has no supervisor of help teams yet. Ask its judicial office first.')
    const offered = await stepOn(c, 'handOn', 'handOn', '', { offered: to, sent_back: null, summary: input.summary })
    await notifyOffice(tx, { key: 'reintegration.offered', roles, place: to, today, now, about: { kind: 'help-file', id: file.id } })
    return offered
  },
})

/** Who receives it does not take it over; who offered it goes on, or asks elsewhere. */
export const sendBackHandler = command(sendBackHelp, {
  subject: offeredFile,
  audit,
  run: async (c) => {
    const { input, subject, today, now, tx } = c
    if (subject.file.sent_back !== null) fail('wrong-step', { state: 'sent-back', step: 'sendBack' })
    const told = { key: 'reintegration.sentBack', about: { kind: 'help-file', id: subject.file.id } }
    await notify(tx, { ...told, to: await nearestHolders(tx, { roles, place: subject.file.place, today }), now })
    return stepOn(c, 'sendBack', 'sendBack', input.note, { sent_back: input.note })
  },
})

export const takeBackHandler = command(takeBackHelp, {
  subject: lockedFile,
  audit,
  run: async (c) => {
    const { file } = c.subject
    return stepOn(c, 'takeBack', 'takeBack', '', { offered: null, sent_back: null, ...(file.started_on === null ? { state: 'forming' as const } : {}) })
  },
})

/**
 * Takes the person over: a new file with a team to be formed begins here, with what the old team wrote for it and the loans that still run;
 * the old one closes, and its team no longer sees it.
 */
export const takeOverHandler = command(takeOverHelp, {
  subject: offeredFile,
  audit,
  run: async (c) => {
    const { input, subject, today, now, tx } = c
    const old = subject.file
    mayStep(c, 'takeOver')
    const place = old.offered!
    const begun: HelpFile = {
      ...old,
      ...blank,
      county: place.slice(0, 6),
      id: input.file,
      place,
      from_day: today,
      summary: old.summary,
      seats: [],
      leader: null,
      next_visit: nextVisitAfter(today, old.visit_every),
      made_at: now.toISOString(),
    }
    await insertFile(tx, begun)
    await note(c, begun, 'takenOver', '')
    await carryLoans(c, old, begun)
    await markChanged(tx, 'reintegration', begun.county)
    await stepOn(c, 'takeOver', 'takeOver', '', { closing: 'handed-on', closed_on: today, keep_until: keptUntil(today), next_visit: null, seats: [] })
    return { id: begun.id, state: begun.state, version: begun.version }
  },
})

async function carryLoans({ tx, now }: { tx: Parameters<typeof partsOf>[0]; now: Date }, old: HelpFile, begun: HelpFile): Promise<void> {
  const repaid = await partsOf(tx, 'help_repayments', old)
  for (const { county: _, file_id: __, id, ...loan } of await partsOf(tx, 'help_loans', old)) {
    const own = repaid.filter((one) => one.loan === id)
    if (outstandingOf(loan.fen, own) === 0) continue
    const carried = newId(now.getTime())
    await putPart(tx, 'help_loans', begun, { ...loan, id: carried, carried: true })
    for (const one of own) await putPart(tx, 'help_repayments', begun, { id: newId(now.getTime()), loan: carried, on_day: one.on_day, fen: one.fen })
  }
}
