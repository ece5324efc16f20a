import { parkItem, phoneReport } from '@balian/contract/sync'
import type { Demo, Wanted } from './make.ts'
import type { DemoOfficer } from './officers.ts'
import type { Deed } from './play.ts'
import { type Chance, chance } from './seed.ts'

const hourMs = 3_600_000

interface Told {
  readonly login: string
  readonly phone: string
  /** Hours since it was last in contact. */
  readonly ago: number
  /** What waits in it: route, why, hours since it was written. */
  readonly waiting: readonly (readonly [route: string, because: string, ago: number])[]
}

/** The phones of the officers at the demo's posts: fresh ones, one that has been silent for days, one in which something is stuck. */
const told: readonly Told[] = [
  { login: 'mediator', phone: 'Linux; Android 12; HarmonyOS', ago: 1, waiting: [] },
  { login: 'care', phone: 'Linux; Android 10; K', ago: 3, waiting: [['care.saw', 'unreached', 4]] },
  { login: 'registrar', phone: 'Linux; Android 11; K', ago: 9, waiting: [['people.change', 'changed-since', 30]] },
  {
    login: 'safety',
    phone: 'Linux; Android 9; K',
    ago: 24 * 6,
    waiting: [
      ['safety.checkIn', 'unreached', 24 * 6 + 2],
      ['safety.addFinding', 'unreached', 24 * 6 + 1],
    ],
  },
  { login: 'errands', phone: 'Linux; Android 13; K', ago: 2, waiting: [] },
]

const officerOf = (demo: Demo, login: string): DemoOfficer[] => demo.officers.filter((one) => one.login === login)

export function tellPhones(demo: Demo, wanted: Wanted): Deed[] {
  const own = chance(`${wanted.seed} phones`)
  const before = (hours: number) => new Date(wanted.now.getTime() - hours * hourMs)
  const reports = told.flatMap((one) =>
    officerOf(demo, one.login).map((who): Deed => {
      const at = before(one.ago)
      const waiting = one.waiting.map(([route, because, ago]) => ({
        route,
        state: because === 'unreached' ? ('waiting' as const) : ('stuck' as const),
        because,
        since: before(ago).toISOString(),
      }))
      const input = { phone: own.id(at), name: one.phone, app: '2026-11-20T08:00', synced: true, waiting }
      return { at, act: async (player) => void (await player.do(who, phoneReport, input, own.id(at))) }
    }),
  )
  return [...reports, ...parked(demo, before, own)]
}

/** Written at a door without signal, and meanwhile the matter was closed: it stands with the township. */
function parked(demo: Demo, before: (hours: number) => Date, own: Chance): Deed[] {
  return officerOf(demo, 'mediator').map((who): Deed => {
    const at = before(20)
    const input = {
      id: own.id(at),
      phone: own.id(at),
      command: own.id(at),
      route: 'disputes.remark',
      title: '纠纷备注：两家已在地头说和',
      input: JSON.stringify({ note: '两家已在地头说和，界石重新立好，各退一犁沟。' }),
      why: 'given-up' as const,
      problem: 'wrong-step',
      said: '当前状态（已结案）不能这样办理（备注）。',
      written: before(44).toISOString(),
    }
    return { at, act: async (player) => void (await player.do(who, parkItem, input, own.id(at))) }
  })
}
