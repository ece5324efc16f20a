import { command } from '../../platform/command.ts'
import { wrong } from '../../platform/problem.ts'
import type { CaseRoutes } from './commands.ts'
import type { AnyKind } from './kind.ts'
import { actedOn, caseNow } from './reply.ts'
import { takeStep } from './step.ts'
import { findAnyCase } from './store.ts'
import { insertLink } from './store-parts.ts'
import { deskSubject } from './subject.ts'

/** Links a case that belongs to the same matter; both show it. */
export const linkHandler = (kind: AnyKind, route: CaseRoutes['link']) =>
  command(route, {
    subject: deskSubject(kind),
    audit: actedOn,
    run: async (c) => {
      const { input, subject, now } = c
      const other = await findAnyCase(c.tx, input.other)
      if (!other || other.id === subject.row.id) return wrong('other', 'case', '没有找到要关联的事项。', 'The case to link was not found.')
      const of = { county: subject.row.county, case_id: subject.row.id, id: input.link }
      const to = { other_county: other.county, other: other.id, relation: input.relation, note: input.note }
      await insertLink(c.tx, { ...of, ...to, by_name: c.me.name, at: now.toISOString() })
      const data = { other: other.number ?? other.title, relation: input.relation }
      return caseNow(await takeStep(c, kind, subject.row, { step: 'link', note: input.note, data }))
    },
  })
