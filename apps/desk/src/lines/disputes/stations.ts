import type { DisputeState, disputeOutcomes } from '@balian/contract/dispute-rules'
import type { Stand } from '../../cases/Stations.tsx'

/** The way of a dispute as people draw it: from the report to the closed file. */
const stations = ['report', 'accept', 'mediate', 'agree', 'perform', 'visit', 'close'] as const
type Station = (typeof stations)[number]

/** The station at which each state waits. */
const at: Readonly<Record<DisputeState, Station>> = {
  reported: 'report',
  'not-accepted': 'accept',
  accepted: 'accept',
  mediating: 'mediate',
  settled: 'agree',
  performing: 'perform',
  breached: 'perform',
  performed: 'perform',
  visited: 'visit',
  failed: 'mediate',
  withdrawn: 'mediate',
  'handed-on': 'mediate',
  closed: 'close',
}

/** States in which the usual way ends early. */
const ended: readonly DisputeState[] = ['not-accepted', 'failed', 'withdrawn', 'handed-on']
const withAgreement: readonly ((typeof disputeOutcomes)[number] | null)[] = ['written', 'oral']

/** How each station stands for a dispute in this state with this outcome. */
export function standsOf(state: DisputeState, outcome: (typeof disputeOutcomes)[number] | null): readonly { station: Station; stand: Stand }[] {
  const here = stations.indexOf(at[state])
  const skips = (station: Station): boolean => ['agree', 'perform', 'visit'].includes(station) && state === 'closed' && !withAgreement.includes(outcome)
  return stations.map((station, i) => {
    if (skips(station)) return { station, stand: 'off' }
    if (i < here || state === 'closed') return { station, stand: 'done' }
    if (i === here) return { station, stand: 'here' }
    const over = ended.includes(state) && !(station === 'close' && state !== 'not-accepted')
    return { station, stand: over ? 'off' : 'ahead' }
  })
}
