import { consentGive, consentsMine, consentsOfPerson, consentWithdraw } from '@balian/contract/consents'
import { myCopy, personCopy } from '@balian/contract/copies'
import { reportDispute } from '@balian/contract/disputes'
import { newId } from '@balian/contract/ids'
import { leakAmend, leakClose, leakList, leakPrint, leakReport } from '@balian/contract/leaks'
import { messageList } from '@balian/contract/messages'
import { peopleAdd, peopleOpen } from '@balian/contract/people'
import { peopleOpenings } from '@balian/contract/people-mine'
import { serviceMine } from '@balian/contract/service-messages'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { aMatter } from './disputes.ts'
import { world } from './world.ts'

const w = await world()
afterAll(() => w.close())
const { village1, village2 } = w.place.a
const registrar = await w.officer('population-registrar', village1)
const id = newId()
const about = { id, name: '何秀英', sex: '2', birth: '1958-03-04', place: village1, phone: '13900002222', education: '70', occupation: '务农' } as const
await registrar.do(peopleAdd, about)
const resident = await w.account(id, '何秀英')

describe('a consent', () => {
  const stateOf = async (key: string) => (await resident.read(consentsMine, {})).items.find((one) => one.key === key)!

  it('is given on paper, withdrawn by the own account, and what rests on it stops', async () => {
    await registrar.do(consentGive, { person: id, id: newId(), key: 'service-messages' })
    expect(await stateOf('service-messages')).toMatchObject({ state: 'given', version: 2, given: { how: 'paper', by: '干部' } })
    await expect(registrar.do(consentGive, { person: id, id: newId(), key: 'service-messages' })).rejects.toMatchObject({ code: 'wrong-step' })
    await resident.do(consentWithdraw, { person: id, key: 'service-messages', reason: '太多了' })
    expect(await stateOf('service-messages')).toMatchObject({ state: 'withdrawn', withdrawn: { how: 'own', reason: '太多了' } })
    expect((await resident.read(serviceMine, {})).optedOut.length).toBeGreaterThan(3)
    await resident.do(consentGive, { person: id, id: newId(), key: 'service-messages' })
    expect((await resident.read(serviceMine, {})).optedOut).toEqual([])
  })

  it('to an older text is asked for again', async () => {
    w.at('2026-09-01T02:00:00Z')
    const early = await w.officer('window-clerk', w.place.a.code)
    const other = newId()
    await early.do(peopleAdd, { id: other, name: '旧文本', sex: '1', birth: '1970-01-01', place: village1 })
    expect(await early.do(consentGive, { person: other, id: newId(), key: 'service-messages' })).toEqual({ version: 1 })
    w.at('2026-11-24T02:00:00Z')
    const { items } = await registrar.read(consentsOfPerson, { person: other })
    expect(items.find((one) => one.key === 'service-messages')).toMatchObject({ state: 'outdated', version: 2, given: { version: 1 } })
    expect(items.find((one) => one.key === 'photographs')).toMatchObject({ state: 'none', given: null })
  })

  it('to optional items takes them out of the e-file; to photographs tells the office', async () => {
    await resident.do(consentGive, { person: id, id: newId(), key: 'optional-items' })
    await resident.do(consentWithdraw, { person: id, key: 'optional-items' })
    expect(await registrar.read(peopleOpen, { id })).toMatchObject({ education: null, occupation: '', name: '何秀英' })
    await resident.do(consentGive, { person: id, id: newId(), key: 'photographs' })
    await resident.do(consentWithdraw, { person: id, key: 'photographs' })
    expect((await registrar.read(messageList, {})).items[0]).toMatchObject({ key: 'consents.withdrawn', params: { what: '公开活动照片' } })
  })

  it('stands as it was last given or withdrawn, in whatever order', async () => {
    const person = newId()
    await registrar.do(peopleAdd, { id: person, name: '反复', sex: '2', birth: '1980-01-01', place: village1, occupation: '务农' })
    const own = await w.account(person, '反复')
    const keys = ['service-messages', 'optional-items', 'photographs'] as const
    const said = new Map<string, string>()
    const deed = fc.record({ key: fc.constantFrom(...keys), give: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 5 }), async (deeds) => {
        for (const { key, give } of deeds) {
          const possible = (said.get(key) === 'given') !== give && (give || said.get(key) !== undefined)
          const done = give ? own.do(consentGive, { person, id: newId(), key }) : own.do(consentWithdraw, { person, key })
          if (possible) await done
          else await expect(done).rejects.toMatchObject({ code: 'wrong-step' })
          if (possible) said.set(key, give ? 'given' : 'withdrawn')
        }
        const { items } = await own.read(consentsMine, {})
        expect(keys.map((key) => items.find((one) => one.key === key)!.state)).toEqual(keys.map((key) => said.get(key) ?? 'none'))
        expect((await own.read(serviceMine, {})).optedOut.length > 0).toBe(said.get('service-messages') === 'withdrawn')
      }),
      { numRuns: 8 },
    )
  })

  it('is nobody else’s business', async () => {
    const elsewhere = await w.officer('population-registrar', village2)
    await expect(elsewhere.read(consentsOfPerson, { person: id })).rejects.toMatchObject({ code: 'not-found' })
    const neighbour = await w.account(newId(), '邻居')
    await expect(neighbour.do(consentWithdraw, { person: id, key: 'photographs' })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('a copy', () => {
  it('tells the person everything, and the office what its rules let it see', async () => {
    const mediator = await w.officer('mediator', village1)
    await mediator.do(
      reportDispute,
      aMatter(village1, {
        parties: [
          { id: newId(), kind: 'person', person: id, role: 'applicant' },
          { id: newId(), kind: 'outsider', name: '李有田', role: 'respondent' },
        ],
      }),
    )
    const own = JSON.parse((await resident.download(myCopy, { format: 'json' })).bytes.toString())
    const recordsOf = (copy: { records: { record: string }[] }) => copy.records.map(({ record }) => record)
    expect(own.records[0].rows[0].phone_sealed).toMatchObject({ zh: '联系方式', value: '13900002222' })
    expect(recordsOf(own)).toEqual(expect.arrayContaining(['people', 'case_parties', 'consents', 'openings']))
    const office = JSON.parse((await registrar.download(personCopy, { person: id, format: 'json', purpose: 'matter' })).bytes.toString())
    expect(recordsOf(office)).toContain('consents')
    expect(recordsOf(office)).not.toContain('openings')
    expect(JSON.stringify(own)).not.toMatch(/identity_blind|"[0-9a-f]{8}-[0-9a-f]{4}-/)
    expect((await resident.download(myCopy, {})).bytes.subarray(0, 4).toString()).toBe('%PDF')
    expect((await resident.read(peopleOpenings, {})).items.some(({ verb }) => verb === 'rights.copy')).toBe(true)
  })

  it('is given to nobody elsewhere', async () => {
    const elsewhere = await w.officer('window-clerk', w.place.b.code)
    await expect(elsewhere.download(personCopy, { person: id, purpose: 'matter' })).rejects.toMatchObject({ code: 'not-found' })
    const auditor = await w.officer('auditor', w.county)
    await expect(auditor.download(personCopy, { person: id, purpose: 'matter' })).rejects.toMatchObject({ code: 'forbidden' })
    await expect((await w.account(null)).download(myCopy, {})).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('an incident', () => {
  const facts = {
    title: '村民名册误发到微信群',
    foundAt: '2026-11-24T01:00:00Z',
    happened: '11月24日上午',
    what: '一名干部把名册发错了群。',
    kinds: ['names' as const, 'phones' as const],
    whose: '葛家岔村一社居民',
    people: 43,
    harm: '可能接到骚扰电话',
    measures: '已撤回并要求群成员删除。',
    advice: '不要相信陌生电话。',
    authorityToldAt: null,
    authority: '',
    peopleToldAt: null,
    peopleTold: '',
  }

  it('runs against two limits, is printed for the authority and the people, and is closed once it was reported', async () => {
    const security = await w.officer('security-admin', w.county)
    const incident = newId()
    await security.do(leakReport, { id: incident, place: village1, ...facts })
    // A day later the session of the day before has run out.
    const later = () => w.officer('security-admin', w.county)
    const shown = async (by = security) => (await by.read(leakList, {})).items.find((one) => one.id === incident)!
    expect(await shown()).toMatchObject({ state: 'open', lateAuthority: false, authorityDue: '2026-11-25T01:00:00.000Z' })
    w.at('2026-11-25T02:00:00Z')
    const next = await later()
    expect(await shown(next)).toMatchObject({ lateAuthority: true, latePeople: false })
    await expect(next.do(leakClose, { id: incident, version: 1, lesson: '加强培训' })).rejects.toMatchObject({ code: 'wrong-step' })
    const told = { authorityToldAt: '2026-11-25T02:00:00Z', authority: '市网信办', peopleTold: '逐户告知' }
    const { version } = await next.do(leakAmend, { id: incident, version: 1, ...facts, ...told })
    await next.do(leakClose, { id: incident, version, lesson: '名册一律加密发送' })
    expect(await shown(next)).toMatchObject({ state: 'closed', closedOn: '2026-11-25', lesson: '名册一律加密发送' })
    for (const paper of ['report', 'notice'] as const) {
      expect((await next.download(leakPrint, { id: incident, paper, format: 'docx' })).bytes.subarray(0, 2).toString()).toBe('PK')
    }
    const auditor = await w.officer('auditor', village1)
    expect((await auditor.read(leakList, {})).total).toBe(1)
    await expect(auditor.do(leakReport, { id: newId(), place: village1, ...facts })).rejects.toMatchObject({ code: 'forbidden' })
    expect((await (await w.officer('auditor', village2)).read(leakList, {})).total).toBe(0)
  })
})
