import { auditChain, auditList, auditProof } from '@balian/contract/audit'
import { signOutEverywhere } from '@balian/contract/session'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { world } from '../../../test/world.ts'
import { merkleRoot, proofOf, rootFrom } from './merkle.ts'
import { sealAudit } from './seal.ts'
import { verifyAudit } from './verify.ts'

const w = await world()
afterAll(() => w.close())

describe('the audit log', () => {
  it('holds each act, sealed into a chain that verifies, and proves each entry', async () => {
    const officer = await w.officer('mediator', w.place.a.village1)
    await officer.do(signOutEverywhere, {})
    await sealAudit(w.services)
    const auditor = await w.officer('auditor', w.county)
    const { items } = await auditor.read(auditList, { verb: 'session.signOutEverywhere', account: officer.login!.id })
    expect(items).toMatchObject([{ name: '干部', role: 'mediator', office: w.place.a.village1, sealed: true }])
    const proof = await auditor.read(auditProof, { id: items[0]!.id })
    expect(rootFrom(proof.leaf, proof.steps)).toBe(proof.block.root)
    expect((await auditor.read(auditChain, {})).blocks).toBeGreaterThan(0)
    await expect(officer.read(auditList, {})).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('seals what is recent without looking at the whole log, and what came late when it looks at all', async () => {
    await sealAudit(w.services)
    const officer = await w.officer('mediator', w.place.a.village1)
    await officer.do(signOutEverywhere, {})
    expect(await sealAudit(w.services, { recent: true })).toBeGreaterThan(0)
    w.at('2026-11-20T02:00:00Z')
    await w.officer('mediator', w.place.a.village1)
    w.at('2026-11-24T02:00:00Z')
    expect(await sealAudit(w.services, { recent: true })).toBe(0)
    expect(await sealAudit(w.services)).toBe(1)
  })

  it('shows an auditor nothing of another county', async () => {
    const elsewhere = await w.officer('auditor', '990000')
    expect((await elsewhere.read(auditList, {})).items.filter((entry) => entry.office !== '990000')).toEqual([])
  })

  it('finds an entry that was changed, and one that was taken away', async () => {
    await sealAudit(w.services)
    const report = () => w.services.db.system((tx) => verifyAudit(tx))
    expect((await report()).differences).toEqual([])
    await w.services.db.system((tx) => sql`update audit set name = '别人' where id = (select min(audit::text)::uuid from audit_seals)`.execute(tx))
    expect((await report()).differences.join()).toMatch(/was changed/)
    await w.services.db.system((tx) => sql`delete from audit where name = '别人'`.execute(tx))
    expect((await report()).differences.join()).toMatch(/is gone/)
  })
})

it('a Merkle proof leads to the root, and only from its own leaf', () => {
  const leaves = fc.array(fc.string({ minLength: 8, maxLength: 8 }), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(leaves, fc.nat(), (all, n) => {
      const index = n % all.length
      const steps = proofOf(all, index)
      return rootFrom(all[index]!, steps) === merkleRoot(all) && rootFrom('another', steps) !== merkleRoot(all)
    }),
  )
})
