import { consultationRoutes, publishAnswer } from '@balian/contract/consultations'
import { addSign, closeSession, openSession } from '@balian/contract/lectures'
import { addDays } from '../platform/calendar.ts'
import type { Demo, Wanted } from './make.ts'
import type { DemoOfficer } from './officers.ts'
import type { Deed } from './play.ts'
import { type Chance, chance } from './seed.ts'

const themes = [
  ['fraud', '冬季防诈骗宣讲', 86, 120],
  ['land', '土地承包和流转政策', 61, 60],
  ['labour', '外出务工讨薪怎么办', 47, 80],
  ['insurance', '医保缴费和报销政策', 30, 150],
  ['minors', '未成年人保护进家庭', 16, 40],
  ['farm', '今冬明春强农惠农政策', 0, 0],
] as const

const questions = [
  [
    'contracts',
    '借条没写利息',
    '去年借给邻居两万元，借条上没写利息，现在能要利息吗？',
    '借款合同对利息没有约定的，视为没有利息；逾期不还的，可以要求从逾期之日起按规定支付利息。',
    '民法典第六百八十条',
    'published',
  ],
  [
    'land',
    '承包地让人种了几年',
    '地让亲戚种了五年，没写合同，现在想收回来自己种，行不行？',
    '没有约定期限的可以随时收回，但要在合理期限前通知对方，等这一茬庄稼收完。',
    '农村土地承包法、民法典第七百三十条',
    'published',
  ],
  ['labour', '工地欠薪三个月', '在外地工地干了三个月没发工资，包工头联系不上，怎么办？', '', '', 'referred'],
  [
    'family',
    '老人没留遗嘱',
    '父亲去世没留遗嘱，院子写的是他一个人的名字，几个子女怎么分？',
    '先析出母亲的一半，其余由母亲和子女按法定继承平均分，大家协商一致也可以不平均。',
    '民法典第一千一百二十七条、第一千一百三十条',
    'checked',
  ],
  [
    'insurance',
    '新生儿什么时候参保',
    '孩子上个月出生，现在参保从哪天开始报销？',
    '出生九十天内参保缴费的，从出生之日起享受待遇。',
    '城乡居民医保政策',
    'answered',
  ],
  ['farm', '地力补贴没到账', '今年的耕地地力保护补贴还没到账，该问谁？', '', '', 'asked'],
] as const

const at = (day: string, hour: number, own: Chance) => new Date(`${day}T${String(hour).padStart(2, '0')}:${own.between(10, 59)}:00+08:00`)

/** Lectures at which people signed in; the last one is still open. */
function lectures(own: Chance, demo: Demo, tutor: DemoOfficer, { today }: Wanted): Deed[] {
  const place = tutor.posts[0]!.place
  const neighbours = demo.homes.flatMap((home) => home.people).filter((one) => one.place.startsWith(place) && one.state === 'present' && one.age >= 16)
  return themes.map(([area, theme, ago, handed]) => {
    const began = at(addDays(today, -ago), 9, own)
    const [id, named, guests] = [own.id(began), own.sample(neighbours, own.between(9, 24)), own.between(6, 40)]
    return {
      at: began,
      act: async (player) => {
        await player.do(tutor, openSession, { id, place, theme, area }, own.id(began))
        for (const one of named) await player.do(tutor, addSign, { id, sign: own.id(began), person: one.id, count: 1 }, own.id(began))
        await player.do(tutor, addSign, { id, sign: own.id(began), count: guests }, own.id(began))
        if (ago > 0)
          await player.do(
            tutor,
            closeSession,
            { id, activity: own.id(began), handed, findings: '群众问得细，另记了几条咨询。', groups: [], files: [] },
            own.id(began),
          )
      },
    }
  })
}

/** Questions in every state. */
function consultations(own: Chance, tutor: DemoOfficer, checker: DemoOfficer, { today }: Wanted): Deed[] {
  const place = tutor.posts[0]!.place
  return questions.map(([area, title, question, answer, basis, until], i) => {
    const began = at(addDays(today, -(40 - i * 7)), 10, own)
    return {
      at: began,
      act: async (player) => {
        const values = { area, question } as never
        const asked = await player.do(tutor, consultationRoutes.open, { id: own.id(began), place, title, parties: [], values, note: '' }, own.id(began))
        if (until === 'asked') return
        const step = (version: number, more: object) => ({ id: asked.id, version, note: '', ...more }) as never
        if (until === 'referred') {
          const referred = { referredTo: 'legal-aid', referredWhere: '区法律援助中心' }
          await player.do(
            tutor,
            consultationRoutes.steps.refer,
            step(asked.version, { values: referred, note: '符合法律援助条件，已帮填申请表' }),
            own.id(began),
          )
          return
        }
        const answered = await player.do(tutor, consultationRoutes.steps.answer, step(asked.version, { values: { answer, basis } }), own.id(began))
        if (until === 'answered') return
        await player.do(checker, consultationRoutes.steps.check, step(answered.version, { values: {} }), own.id(began))
        if (until !== 'published') return
        await player.do(checker, publishAnswer, { id: own.id(began), consultation: asked.id, area, question, answer, basis, nameless: true }, own.id(began))
      },
    }
  })
}

/** Half a year of the village tutor. */
export function tellLearning(demo: Demo, wanted: Wanted): Deed[] {
  const own = chance(`${wanted.seed} learning`)
  const by = (login: string) => demo.officers.find((one) => one.login === login)
  const [tutor, checker] = [by('tutor'), by('township')]
  return tutor && checker ? [...lectures(own, demo, tutor, wanted), ...consultations(own, tutor, checker, wanted)] : []
}
