import { teamPartWords } from '@balian/contract/reintegration-rules'
import { endMember, putMember } from '@balian/contract/reintegration-work'
import { notify } from '../../foundation/messages/index.ts'
import { command } from '../../platform/command.ts'
import type { Tx } from '../../platform/db/index.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { officerOf } from './officer.ts'
import { type HelpFile, seatOf } from './store.ts'
import { type MemberRow, partsOf, putPart } from './store-parts.ts'
import { audit, lockedFile, mayStep, stepOn } from './subject.ts'

/** The seats and the leader's name that follow from the team as it is now. */
async function seated(tx: Tx, file: HelpFile): Promise<Pick<HelpFile, 'seats' | 'leader'>> {
  const present = (await partsOf(tx, 'help_members', file)).filter((one) => one.to_day === null)
  return { seats: present.flatMap((one) => one.seat ?? []), leader: present.find((one) => one.leads)?.name ?? null }
}

/** Puts somebody on the team. Only one leads: whoever led before no longer does. */
export const putMemberHandler = command(putMember, {
  subject: lockedFile,
  audit,
  run: async (c) => {
    const { tx, input, subject, today, now } = c
    mayStep(c, 'work')
    if (input.fromDay > today) wrong('fromDay', 'future', '日期不能晚于今天。', 'It cannot lie in the future.')
    const { file } = subject
    const team = await partsOf(tx, 'help_members', file)
    const before = team.find((one) => one.id === input.member)
    const officer = input.account ? await officerOf(tx, input.account, file.place, today) : null
    if (input.account && team.some((one) => one.account === input.account && one.to_day === null && one.id !== input.member))
      wrong('account', 'twice', '此人已在小组中。', 'This officer is on the team already.')
    const name = officer?.name ?? input.name ?? wrong('name', 'needed', '请选择干部，或填写姓名。', 'Choose an officer, or enter a name.')
    if (input.leads && !officer) wrong('leads', 'officer', '组长应是在岗干部。', 'The leader must be an officer in office.')
    if (input.leads)
      for (const one of team.filter((each) => each.leads && each.id !== input.member)) await putPart(tx, 'help_members', file, { ...plain(one), leads: false })
    const seat = officer ? seatOf(input.account!, officer) : null
    const relation = input.relation || (officer?.placeName ?? '')
    await keepOwnSeat(c, before, seat)
    const row = {
      id: input.member,
      part: input.part,
      account: input.account ?? null,
      seat,
      name,
      relation,
      leads: input.leads,
      from_day: input.fromDay,
      to_day: null,
    }
    await putPart(tx, 'help_members', file, row)
    if (officer && !before) await notify(tx, { key: 'reintegration.joined', to: [input.account!], now, about: { kind: 'help-file', id: file.id } })
    return stepOn(c, 'work', 'team', `${teamPartWords[input.part].zh} ${name}`, await seated(tx, file))
  },
})

const plain = ({ county: _county, file_id: _file, ...row }: MemberRow) => row

/** Whoever is only on the team cannot give up the own seat: somebody else sees to that it is not the last look at the file. */
async function keepOwnSeat(c: Parameters<typeof mayStep>[0], before: MemberRow | undefined, seat: string | null): Promise<void> {
  const { me, subject } = c
  const supervises = me.posts.some((post) => post.role === 'help-supervisor' && subject.file.place.startsWith(post.place))
  if (before?.account === me.account && before?.seat !== seat && !supervises)
    wrong(
      'member',
      'own-seat',
      '不能让自己退出小组，请由组内其他人或督导员办理。',
      'You cannot take yourself off the team. Ask somebody else on it, or the supervisor.',
    )
}

/** Somebody leaves the team, and no longer sees the file. */
export const endMemberHandler = command(endMember, {
  subject: lockedFile,
  audit,
  run: async (c) => {
    const { tx, input, subject } = c
    mayStep(c, 'work')
    const { file } = subject
    const row = (await partsOf(tx, 'help_members', file)).find((one) => one.id === input.member && one.to_day === null) ?? fail('not-found')
    if (input.on < row.from_day) wrong('on', 'order', '日期不能早于加入日期。', 'It cannot lie before the day of joining.')
    if (row.seat) await keepOwnSeat(c, row, null)
    await putPart(tx, 'help_members', file, { ...plain(row), leads: false, to_day: input.on })
    return stepOn(c, 'work', 'teamEnd', row.name, await seated(tx, file))
  },
})
