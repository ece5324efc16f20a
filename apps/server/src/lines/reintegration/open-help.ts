import { newId } from '@balian/contract/ids'
import { leastAge } from '@balian/contract/reintegration-rules'
import { openHelp } from '@balian/contract/reintegration-work'
import { markChanged } from '../../foundation/indicators/index.ts'
import { personCards } from '../../foundation/people/index.ts'
import { addMonths } from '../../platform/calendar.ts'
import { command } from '../../platform/command.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { nextVisitAfter, usualEnd } from './rules.ts'
import { type HelpFile, insertFile, seatOf } from './store.ts'
import { putPart } from './store-parts.ts'
import { note, sealedAct } from './subject.ts'

/**
 * Opens a help file where the person lives. Whether there is one already is not said: that would tell whoever asks. Who supervises sees both,
 * and closes the one that was opened by mistake.
 */
export const openHelpHandler = command(openHelp, {
  subject: async ({ tx, input }) => {
    const card = (await personCards(tx, [input.person])).get(input.person) ?? fail('not-found')
    return { place: card.place, card }
  },
  audit: ({ input, subject }) => sealedAct({ id: input.id, place: subject.place, person: input.person, person_now: null }),
  run: async (c) => {
    const { tx, me, input, subject, today, now } = c
    if (addMonths(subject.card.birth, leastAge * 12) > input.basisDay)
      wrong('person', 'minor', '未成年人不建帮教档案，依法单独保密办理。', 'Minors have no such file: they are handled apart and confidentially.')
    if (input.fromDay > today) wrong('fromDay', 'future', '开始日期不能晚于今天。', 'It cannot begin in the future.')
    const until =
      input.untilDay ??
      usualEnd(input.basis, input.basisDay) ??
      wrong('untilDay', 'needed', '请填写矫正期满日期。', 'Enter the day on which the correction ends.')
    if (until <= input.fromDay) wrong('untilDay', 'order', '期满日期应晚于开始日期。', 'The end must come after the beginning.')
    const post = me.posts.find((one) => one.role === 'reintegration-helper' && subject.place.startsWith(one.place))
    const seat = post ? seatOf(me.account!, post) : null
    const file: HelpFile = {
      ...blank,
      county: subject.place.slice(0, 6),
      id: input.id,
      place: subject.place,
      person: input.person,
      person_name: subject.card.name,
      basis: input.basis,
      basis_day: input.basisDay,
      handed_over_on: input.handedOverOn ?? null,
      from_day: input.fromDay,
      until_day: until,
      visit_every: input.visitEvery,
      next_visit: nextVisitAfter(input.fromDay, input.visitEvery),
      need: input.need,
      seats: seat ? [seat] : [],
      leader: seat ? me.name : null,
      made_at: now.toISOString(),
    }
    await insertFile(tx, file)
    const member = { id: newId(now.getTime()), part: 'officer', account: me.account, seat, name: me.name, relation: post?.placeName ?? '', leads: true }
    if (seat) await putPart(tx, 'help_members', file, { ...member, from_day: input.fromDay, to_day: null })
    await note(c, file, 'open', '')
    await markChanged(tx, 'reintegration', file.county)
    return { id: file.id, state: file.state, version: file.version }
  },
})

/** What a new file does not say yet. */
export const blank = {
  person_now: null,
  state: 'forming',
  started_on: null,
  summary: '',
  offered: null,
  sent_back: null,
  moved_to: null,
  closing: null,
  closing_note: '',
  closed_on: null,
  keep_until: null,
  wiped_on: null,
  version: 1,
} as const
