import { screeningReport } from '@balian/contract/screening'
import { canOf, type Policy } from '../../../foundation/access/index.ts'
import { findDeed } from '../../../foundation/activities/index.ts'
import { fail } from '../../../platform/problem.ts'
import { read } from '../../../platform/read.ts'
import { findingsOf } from './read-store.ts'
import { stateOf } from './rules.ts'
import { type DutyTable, findDuty, roundOf } from './store.ts'

/** One place's report: the duty, its deed among the activities, and what was found. */
export const reportPageHandler = (policy: Policy) =>
  read<typeof screeningReport, DutyTable & { place_name: string }>(screeningReport, {
    shows: 'nobody',
    subject: async ({ tx, input }) => (await findDuty(tx, input.round, input.place)) ?? fail('not-found'),
    run: async ({ tx, me, subject: duty, today }) => {
      const round = (await roundOf(tx, duty.round)) ?? fail('not-found')
      const reported = duty.reported_at !== null
      return {
        round: round.id,
        tier: round.tier,
        from: round.from_day,
        to: round.to_day,
        due: round.due_day,
        place: duty.place,
        placeName: duty.place_name,
        state: stateOf(duty, today),
        reportedAt: duty.reported_at,
        by: duty.account_name,
        ...deedParts(duty.activity ? await findDeed(tx, duty.activity) : null),
        findings: await findingsOf(tx, duty),
        can: canOf(me, policy, 'screening', { place: duty.place }, { report: reported ? 'reported' : true, addFinding: reported ? true : 'not-reported' }),
      }
    },
  })

const deedParts = (deed: Awaited<ReturnType<typeof findDeed>>) => ({
  day: deed?.day ?? null,
  visited: deed?.reached ?? 0,
  how: deed?.findings ?? '',
  who: deed?.who ?? [],
  files: deed?.files ?? [],
})
