import { sql } from 'kysely'
import { hears as listens } from '../../platform/event.ts'
import { Problem } from '../../platform/problem.ts'
import { placesMoved } from '../places/index.ts'
import { lettersOfPersonHandler, lettersToPeopleHandler } from './people.ts'
import { changeTemplateHandler, endTemplateHandler, keepTemplateHandler, letterTemplatesHandler } from './templates.ts'

export { letterHandlers } from './matter.ts'
export { policy } from './policy.ts'
export { refuseBlanks } from './writing.ts'

export const routes = [lettersOfPersonHandler, lettersToPeopleHandler, letterTemplatesHandler, keepTemplateHandler, changeTemplateHandler, endTemplateHandler]

export const hears = [
  listens(placesMoved, async ({ moved }, { tx }) => {
    await sql`update message_templates set place = m.after
      from unnest(${moved.map((one) => one.from)}::text[], ${moved.map((one) => one.to)}::text[]) as m (before, after) where place = m.before`.execute(tx)
  }),
]

export const constraints = {
  message_templates_standard: new Problem('invalid', {}, [
    { path: 'standard', key: 'taken', zh: '这里已经有自己的这一模板，请修改它。', en: 'There is one of your own already. Change that one.' },
  ]),
}
