import {
  accountList,
  accountPage,
  changeAccountFacts,
  closeAccount,
  cutAccount,
  makeAccount,
  newFirstPassword,
  reopenAccount,
  resetPassword,
  unlockAccount,
} from '@balian/contract/accounts'
import { type Id, newId, type PlaceCode } from '@balian/contract/ids'
import { changePost, coverage, duties, endPost, grantPost, officerCard, officerList, printCard } from '@balian/contract/officers'
import { bindSubject } from '@balian/contract/oidc'
import { accessPolicy } from '@balian/contract/policy'
import type { Makers } from './makers.ts'
import { type Sample, sample } from './sample.ts'

const fresh = (office: PlaceCode) => {
  const id = newId()
  return { id, login: `m-${id.slice(-12)}`, name: '矩阵员', office, officePhone: null, password: newFirstPassword() }
}

/** An account whose office is there, without a post. */
const account = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('account', at, async () => {
    const admin = await make.officer('system-admin', at)
    return (await admin.do(makeAccount, fresh(at))).id
  })

/** A post there. */
const post = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('post', at, async () => {
    const admin = await make.officer('system-admin', at)
    const security = await make.officer('security-admin', at)
    const holder = await admin.do(makeAccount, fresh(at))
    return (await security.do(grantPost, { id: newId(), account: holder.id, role: 'mediator', place: at, fromDay: '2026-11-24' })).id
  })

const why = '换届'
/** A version that never was: whoever may change it is told `stale`. */
const version = -1

export const samples: readonly Sample[] = [
  sample(accessPolicy, 'everyone', () => ({})),
  sample(accountList, 'list', () => ({})),
  sample(accountPage, 'place', async (make, at) => ({ id: await account(make, at) })),
  sample(makeAccount, 'place', (_, at) => fresh(at)),
  sample(changeAccountFacts, 'place', async (make, at) => ({ id: await account(make, at), version, name: '矩阵员', office: at, officePhone: null })),
  sample(resetPassword, 'place', async (make, at) => ({ id: await account(make, at), password: newFirstPassword() })),
  sample(unlockAccount, 'place', async (make, at) => ({ id: await account(make, at) })),
  sample(cutAccount, 'place', async (make, at) => ({ id: await account(make, at) })),
  sample(bindSubject, 'place', async (make, at) => ({ id: await account(make, at), subject: 'sub-of-a-sample' })),
  sample(closeAccount, 'place', async (make, at) => ({ id: await account(make, at), why })),
  sample(reopenAccount, 'place', async (make, at) => ({ id: await account(make, at), password: newFirstPassword() })),
  sample(grantPost, 'place', async (make, at) => ({
    id: newId(),
    account: await account(make, at),
    role: 'mediator' as const,
    place: at,
    fromDay: '2026-11-24',
  })),
  sample(changePost, 'place', async (make, at) => ({
    id: await post(make, at),
    version,
    deployed: null,
    toDay: null,
    substitute: null,
    substituteUntil: null,
  })),
  sample(endPost, 'place', async (make, at) => ({ id: await post(make, at), why })),
  sample(officerList, 'place', (_, at) => ({ place: at })),
  sample(coverage, 'place', (_, at) => ({ place: at })),
  sample(duties, 'everyone', () => ({})),
  sample(officerCard, 'everyone', (_, at) => ({ place: at })),
  sample(printCard, 'everyone', (_, at) => ({ place: at })),
]
