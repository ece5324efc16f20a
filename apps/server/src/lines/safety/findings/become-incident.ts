import type { FindingKind } from '@balian/contract/safety-findings'
import { findingKinds, safetyFindingIncident } from '@balian/contract/safety-findings'
import { markChanged } from '../../../foundation/indicators/index.ts'
import { openMatter } from '../../../foundation/matters/index.ts'
import { command } from '../../../platform/command.ts'
import { fail } from '../../../platform/problem.ts'
import { incidentsDeclared, incidentsKind } from '../incidents/declared.ts'
import { allows } from './shape.ts'
import { editFinding } from './store.ts'
import { editedFinding, findingAudit, findings } from './subject.ts'

const kinds: Readonly<Partial<Record<FindingKind, string>>> = { theft: 'theft', fire: 'fire', road: 'traffic' }

/** It is for the police: an incident is opened from it, in the same transaction. */
export const becomeIncidentHandler = command(safetyFindingIncident, {
  subject: editedFinding,
  audit: findingAudit,
  run: async (c) => {
    const { tx, me, input, subject, now } = c
    const { finding } = subject
    if (allows(finding.state).findingIncident !== true) fail('wrong-step', { state: finding.state, step: 'findingIncident' })
    const { kind, what, spot, on_day, place } = finding
    await openMatter(c, incidentsDeclared, incidentsKind, {
      id: input.incident,
      place,
      title: `${findingKinds[kind].zh}：${what.slice(0, 40)}`,
      parties: [],
      values: { incidentKind: kinds[kind] ?? 'other', what, spot: spot || '—', happenedOn: on_day, urgent: input.urgent, station: input.station },
      note: '',
    })
    const step = { step: 'incident' as const, note: input.station, by: me.name, at: now.toISOString() }
    await markChanged(tx, findings, place)
    return { version: await editFinding(tx, finding, { state: 'incident', incident: input.incident }, step), incident: input.incident }
  },
})
