import type { Flow, Indicator, Source } from '../indicators/index.ts'

/** What `markChanged` names. */
export const calls = 'call-backs'

const source: Source = {
  name: calls,
  from: 'call_backs b left join cases c on c.id = b.matter and c.county = left(b.place, 6)',
  id: 'b.id',
  place: 'b.place',
  title: "coalesce(c.title, '')",
  opens: 'call-back',
  route: 'call-backs.list',
}

const flow = (name: string, where: string, words: Pick<Flow, 'zh' | 'en' | 'meaningZh' | 'meaningEn'>): Flow => ({
  kind: 'flow',
  line: null,
  unit: 'count',
  name,
  source,
  where,
  day: 'b.called_on',
  ...words,
})

export const indicators: readonly Indicator[] = [
  flow('callBacks.reached', "b.result = 'reached' and b.content is not null", {
    zh: '抽查回访接通',
    en: 'Call-backs answered',
    meaningZh: '随机抽中的办结事项中，当事群众接通并作答的。',
    meaningEn: 'Closed matters drawn at random whose people were reached and answered.',
  }),
  flow('callBacks.content', "b.result = 'reached' and b.content in ('very-content', 'content')", {
    zh: '抽查回访满意',
    en: 'Content when called back',
    meaningZh: '抽查回访中答“满意”或“非常满意”的。',
    meaningEn: 'Of those reached, who said that they were content or very content.',
  }),
  {
    kind: 'ratio',
    name: 'callBacks.contentRate',
    line: null,
    of: 'callBacks.content',
    over: 'callBacks.reached',
    zh: '抽查回访满意率',
    en: 'Share content when called back',
    meaningZh: '满意和非常满意 ÷ 接通并作答。',
    meaningEn: 'Content and very content over all who were reached.',
  },
]
