import { matterKind } from '@balian/contract/matters'
import { describe, expect, it } from 'vitest'
import { matterNav, matterOpens, matterPages, matterWords } from './declared.tsx'
import { asideSteps, usualSteps } from './steps.ts'
import { usualWay, wayOf } from './way.ts'

const lamp = matterKind({
  module: 'lamps',
  line: 'safety',
  kind: 'lamp',
  path: '/safety/lamps',
  table: 'lamps',
  zh: '路灯报修',
  en: 'Street lamps',
  about: { zh: '路灯坏了，报修到修好。', en: 'From the report to the repair.' },
  start: 'reported',
  states: {
    reported: { zh: '已报修', en: 'Reported', tone: 'warn' },
    mending: { zh: '维修中', en: 'Being mended', tone: 'info' },
    mended: { zh: '已修好', en: 'Mended', tone: 'good', end: true },
    dropped: { zh: '不修', en: 'Dropped', tone: 'plain', end: true },
  },
  steps: {
    send: { zh: '派修', en: 'Send', from: ['reported'], to: 'mending' },
    drop: { zh: '不修', en: 'Drop', from: ['reported', 'mending'], to: 'dropped', grave: true, note: 'must' },
    call: { zh: '催办', en: 'Call', from: ['mending'], aside: true },
    mend: { zh: '修好', en: 'Mend', from: ['mending'], to: 'mended' },
  },
  working: ['reported', 'mending'],
  parties: { roles: [], least: 0, most: 0 },
  items: [],
  numbered: '路灯',
})
const at = (state: string, went: readonly string[]) => ({ head: { state } as never, steps: went.map((to) => ({ to }) as never) })
const stands = (state: string, went: readonly string[]) => wayOf(lamp, at(state, went), (one) => one).map(({ key, stand }) => `${key} ${stand}`)

describe('a declared kind of matter on the desk', () => {
  it('has a list, a form and a page, a place in the rail, and an address for whatever names one', () => {
    expect(matterPages([lamp]).map((page) => page.path)).toEqual(['/safety/lamps', '/safety/lamps/new', '/safety/lamps/:id'])
    expect(matterNav([lamp], () => null)).toMatchObject([{ path: '/safety/lamps', needs: 'lamps.list', line: 'safety' }])
    expect(matterOpens([lamp]).lamp?.('7', null)).toBe('/safety/lamps/7')
  })

  it('says its states, steps and acts in both languages', () => {
    const { zh, en } = matterWords([lamp])
    expect(Object.keys(zh)).toEqual(Object.keys(en))
    expect(zh).toMatchObject({ 'lamps.state.mending': '维修中', 'kind.lamp.state.mended': '已修好', 'lamps.step.drop': '不修', 'lamps.step.open': '登记' })
    expect(zh['verb.lamps.drop']).toBe('路灯报修 · 不修')
  })

  it('shows the usual way, and where a matter left it', () => {
    expect(usualWay(lamp)).toEqual(['reported', 'mending', 'mended'])
    expect(stands('mending', ['reported', 'mending'])).toEqual(['reported done', 'mending here', 'mended ahead'])
    expect(stands('mended', ['reported', 'mending', 'mended'])).toEqual(['reported done', 'mending done', 'mended done'])
    expect(stands('dropped', ['reported', 'dropped'])).toEqual(['reported done', 'dropped here', 'mending off', 'mended off'])
  })

  it('puts what is rare under "more"', () => {
    expect(usualSteps({ kind: lamp, forms: {} })).not.toContain('call')
    expect(asideSteps({ kind: lamp, forms: {} })).toContain('call')
  })
})
