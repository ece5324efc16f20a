import { careFilePage } from '@balian/contract/care-visits'
import { sql } from 'kysely'
import { filesOf } from '../../../foundation/files/index.ts'
import { personCards } from '../../../foundation/people/index.ts'
import { fail } from '../../../platform/problem.ts'
import { read } from '../../../platform/read.ts'
import { rowsAbout } from '../rows-about.ts'
import { shownFiles, shownVisits } from './shape.ts'
import { fileSubject } from './subject.ts'
import { visitsWhere } from './visit-list.ts'

/** Everything about somebody cared for; they see that it was opened. */
export const careFilePageHandler = read(careFilePage, {
  subject: fileSubject,
  shows: ({ subject }) => ({ on: ['careFile', subject.file.id], place: subject.file.place, people: [subject.file.person], purpose: 'visit' }),
  run: async ({ tx, me, subject, now, today }) => {
    const { file } = subject
    const [row] = await shownFiles({ tx, me, today }, [file])
    const card = (await personCards(tx, [file.person])).get(file.person) ?? fail('not-found')
    const rows = await visitsWhere(tx, sql`v.county = ${file.county} and v.file = ${file.id}`, 20, 1)
    const visits = await shownVisits({ tx, me, today }, rows, now)
    const withFiles = []
    for (const visit of visits) withFiles.push({ ...visit, files: visit.photos > 0 ? await filesOf(tx, visit) : [] })
    return {
      ...row!,
      birth: card.birth,
      planWhy: file.plan_why,
      rule: file.rule_days,
      closedOn: file.closed_on,
      visits: withFiles,
      registers: await rowsAbout(tx, file.person),
    }
  },
})
