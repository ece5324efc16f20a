import { acceptDispute, reportDispute } from '@balian/contract/disputes'
import { newId } from '@balian/contract/ids'
import type { Sent } from '@balian/contract/route'
import type { As } from './as.ts'

/** What a test reports when it does not matter what. */
export const aMatter = (place: string, more: Partial<Sent<typeof reportDispute>> = {}): Sent<typeof reportDispute> => ({
  id: newId(),
  place,
  title: '地埂纠纷',
  class: 'forest-land',
  brief: '两家承包地相邻，因地埂移位发生争执。',
  peopleCount: 2,
  parties: [
    { id: newId(), kind: 'outsider', name: '王大山', role: 'applicant', phone: '13800000001' },
    { id: newId(), kind: 'outsider', name: '李有田', role: 'respondent' },
  ],
  ...more,
})

/** A dispute that has been accepted. */
export async function accepted(by: As, place: string, more: Partial<Sent<typeof reportDispute>> = {}) {
  const { id, version } = await by.do(reportDispute, aMatter(place, more))
  return by.do(acceptDispute, { id, version, rightsTold: 'in-writing', partiesAgree: true })
}
