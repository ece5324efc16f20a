import { electionPrint, electionWords } from '@balian/contract/elections'
import { groupWords } from '@balian/contract/groups'
import { type Block, dayInWords, type PrintDocument, printed } from '../../platform/print/index.ts'
import { read } from '../../platform/read.ts'
import { spokenNames } from '../places/index.ts'
import { pageOf } from './election-page.ts'
import { loadElection } from './load.ts'

type Page = Awaited<ReturnType<typeof pageOf>>
type Paper = 'notice' | 'ballots' | 'result'

const zh = (key: string): string => (electionWords[key] ?? groupWords[key])?.zh ?? key
const said = (text: string): Block => ({ kind: 'paragraph', text })
const what = (page: Page): string => (page.kind === 'lead' ? '组长选举' : '罢免组长表决')

const standing = (page: Page) => page.nominees.filter((one) => !one.stoodDown)

function notice(page: Page): Block[] {
  const who = standing(page)
  return [
    { kind: 'title', text: `${page.groupName}${what(page)}公告` },
    said(
      `兹定于${dayInWords(page.voteOn)}在${page.votePlace}举行${page.groupName}${what(page)}，采用${zh(page.method)}方式，${page.kind === 'lead' ? `应选组长${page.seats}名` : `表决事项：罢免${page.recalled ?? ''}的组长职务`}。`,
    ),
    ...(page.why ? [said(`事由：${page.why}`)] : []),
    ...(page.kind === 'lead' && who.length > 0 ? [said(`候选人（按提名先后）：${who.map((one) => one.name).join('、')}。`)] : []),
    said('年满十八周岁的组员均可投票，每人一票，也可以登录平台投票。参加投票的超过应参加人数的一半，投票有效；得票超过参加投票人数的一半，当选或者通过。'),
    said(`票数相等时${zh(page.tie)}。结果公示期间，组员对结果有异议的，可以向村社会服务管理站提出。`),
    said('投票不记名，任何人不得查问他人的投票。'),
  ]
}

const box = (name: string) => ({ cells: [{ text: name }, { text: '　□　', align: 'center' as const }] })

/** Two ballot papers on each sheet. */
function ballot(page: Page): Block[] {
  const names = page.kind === 'recall' ? ['同意罢免', '不同意罢免'] : standing(page).map((one) => one.name)
  return [
    { kind: 'title', text: `${page.groupName}${what(page)}选票` },
    { kind: 'form', columns: [3, 1], rows: names.map(box) },
    { kind: 'paragraph', small: true, text: `在选定的一格内画“√”，最多选${page.seats}名；多选的无效，不选的为弃权。请勿署名。` },
  ]
}

function result(page: Page): Block[] {
  const { size, own, papers } = page.turnout
  const votes =
    page.kind === 'recall'
      ? [
          ['同意罢免', String(page.tally?.for ?? 0), ''],
          ['不同意罢免', String(page.tally?.against ?? 0), ''],
        ]
      : standing(page).map((one) => [one.name, String(one.votes ?? 0), one.won ? '当选' : ''])
  const outcome = page.outcome ? zh(page.kind === 'recall' && page.outcome === 'won' ? 'recall' : page.outcome) : ''
  return [
    { kind: 'title', text: `${page.groupName}${what(page)}结果公告` },
    said(
      `${dayInWords(page.voteOn)}在${page.votePlace}举行的${what(page)}，应参加${size}人，线上投票${own}人，领取纸质选票${papers}人；弃权${page.tally?.blank ?? 0}票，无效${page.tally?.invalid ?? 0}票。`,
    ),
    {
      kind: 'table',
      columns: [
        { header: page.kind === 'recall' ? '意见' : '候选人', width: 2 },
        { header: '得票', width: 1, align: 'right' },
        { header: '结果', width: 1 },
      ],
      rows: votes,
    },
    said(`结果：${outcome}${page.winners.length > 0 ? `（${page.winners.join('、')}）` : ''}。${page.note}`),
    ...(page.objectionsUntil ? [said(`公示至${dayInWords(page.objectionsUntil)}。有异议的，请在公示期内向村社会服务管理站提出。`)] : []),
  ]
}

function paper(kind: Paper, page: Page, place: string, today: string): PrintDocument {
  const seal: Block = { kind: 'seal', office: `${place}社会服务管理站`, date: dayInWords(kind === 'result' ? (page.decidedOn ?? today) : today) }
  const blocks =
    kind === 'notice'
      ? [...notice(page), seal]
      : kind === 'result'
        ? [...result(page), seal]
        : [...ballot(page), { kind: 'space' as const, lines: 3 }, ...ballot(page)]
  return { name: `${page.groupName}${what(page)}`, pageNumbers: false, blocks }
}

export const electionPrintHandler = read(electionPrint, {
  subject: loadElection,
  shows: 'nobody',
  run: async ({ tx, me, input, today, subject }) => {
    const page = await pageOf(tx, me, subject, today)
    const place = (await spokenNames(tx, [page.place])).get(page.place) ?? ''
    const document = paper(input.paper, page, place, today)
    return printed(input.format, document)
  },
})
