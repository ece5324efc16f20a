import { recordActivity, withdrawActivity } from '@balian/contract/activities'
import {
  announceRun,
  answerContest,
  contestMarks,
  makeScheme,
  publishDraft,
  recountRun,
  runPage,
  saveDraft,
  signRun,
  startRun,
} from '@balian/contract/evaluation'
import { type Id, newId } from '@balian/contract/ids'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { patrolRule } from '../../../test/patrol-rule.ts'
import { world } from '../../../test/world.ts'
import { indicators } from '../../modules.ts'
import { recountIndicators } from '../indicators/index.ts'

// Whatever is done in whatever order: marks are what the records said when they were last counted, and a signed period stays as it is.

const w = await world()
afterAll(() => w.close())
const { a } = w.place
const manager = await w.officer('manager', a.code)
const villages = [a.village1, a.village2, a.village10]
const officers = await Promise.all(villages.map((village) => w.officer('safety-officer', village)))

const counted = () => recountIndicators(w.services, indicators)
const jump = async (moment: string) => {
  await w.services.db.system((tx) => sql`update sessions set ends = '2027-12-01T00:00:00Z'`.execute(tx))
  w.at(moment)
}

/** Patrols of October by village as they stand: what this test itself did, counted by itself. */
const patrols: Id[][] = villages.map(() => [])
const marksNow = (): number[] => patrols.map((some) => Math.min(100, some.length * 12.5))

async function patrolled(at: number): Promise<void> {
  const id = newId()
  await officers[at]!.do(recordActivity, { id, kind: 'patrol', place: villages[at]!, day: `2026-10-${10 + patrols[at]!.length}`, theme: '巡逻', reached: 1 })
  patrols[at]!.push(id)
}
async function withdrawn(at: number): Promise<void> {
  const id = patrols[at]!.pop()
  if (id) await officers[at]!.do(withdrawActivity, { id, version: 1, why: '重复登记' })
}

class Period {
  readonly #scheme = newId()
  id = ''
  /** The marks of the last count, with what contests changed. */
  marks: number[] = []
  state: 'running' | 'announced' | 'signed' = 'running'

  async begin(): Promise<void> {
    const scheme = { id: this.#scheme, place: a.code, title: `考评${this.#scheme.slice(-4)}`, about: 'village', period: 'month', source: '镇党委会议' } as const
    await manager.do(makeScheme, scheme)
    await manager.do(saveDraft, { id: this.#scheme, version: 1, rules: [patrolRule(8)], note: '' })
    await manager.do(publishDraft, { id: this.#scheme, version: 2, fromDay: '2026-01-01' })
    await counted()
    this.id = (await manager.do(startRun, { id: newId(), scheme: this.#scheme, on: '2026-10-15' })).id
    this.marks = marksNow()
  }

  page = () => manager.read(runPage, { id: this.id })
  #now = async () => ({ id: this.id, version: (await this.page()).version })

  async recount(): Promise<void> {
    const asked = manager.do(recountRun, await this.#now())
    if (this.state !== 'running') return expect(asked).rejects.toMatchObject({ code: 'wrong-step' })
    await asked
    this.marks = marksNow()
  }

  async announce(): Promise<void> {
    if (this.state !== 'running') return
    await manager.do(announceRun, { ...(await this.#now()), days: 3 })
    this.marks = marksNow()
    this.state = 'announced'
  }

  async contest(at: number): Promise<void> {
    const mark = (await this.page()).items.find(({ place }) => place === villages[at])!
    const contest = newId()
    const asked = officers[at]!.do(contestMarks, { id: mark.id, contest, rule: 'patrols', text: '有一次巡逻没有记上' })
    if (this.state !== 'announced') return expect(asked).rejects.toMatchObject({ code: 'wrong-step' })
    const done = await asked.catch(() => null)
    if (!done) return
    const adjust = this.marks[at]! >= 50 ? -5 : 5
    await manager.do(answerContest, { contest, adjust, answer: '已核实属实' })
    this.marks[at] = this.marks[at]! + adjust
  }

  async sign(): Promise<void> {
    if (this.state !== 'announced') return
    await jump('2026-12-01T02:00:00Z')
    await manager.do(signRun, await this.#now())
    await jump('2026-11-24T02:00:00Z')
    this.state = 'signed'
  }
}

const village = fc.nat({ max: 2 })
const act = fc.oneof(
  { weight: 3, arbitrary: village.map((at) => () => patrolled(at)) },
  { weight: 1, arbitrary: village.map((at) => () => withdrawn(at)) },
  { weight: 2, arbitrary: fc.constant((period: Period) => period.recount()) },
  { weight: 1, arbitrary: fc.constant((period: Period) => period.announce()) },
  { weight: 1, arbitrary: village.map((at) => (period: Period) => period.contest(at)) },
  { weight: 1, arbitrary: fc.constant((period: Period) => period.sign()) },
)

beforeAll(counted)

it('any sequence leaves the marks as they were counted last, and a signed period as it was signed', { timeout: 180_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 6, maxLength: 14 }), async (acts) => {
      const period = new Period()
      await period.begin()
      let signed: unknown = null
      for (const one of acts) {
        await one(period)
        await counted()
        const page = await period.page()
        expect(villages.map((code) => page.items.find(({ place }) => place === code)!.total)).toEqual(period.marks)
        if (signed) expect(page).toEqual(signed)
        if (period.state === 'signed') signed = page
      }
    }),
    { numRuns: 3 },
  )
})
