import { z } from 'zod'
import { id } from './ids.ts'
import { command, read } from './route.ts'

/** A saved view (常用视图): the filters of a list under a name, for the account that saved it. */
export const savedView = z.object({
  id,
  list: z.string().describe('the route of the list, e.g. disputes.list'),
  name: z.string(),
  filters: z.record(z.string(), z.string()).describe('what the list’s address takes'),
})
export type SavedView = z.infer<typeof savedView>

export const viewList = read('views.list', {
  path: '/views',
  summary: 'The views that this account has saved of a list, by name.',
  input: z.object({ list: z.string().max(60) }),
  output: z.object({ items: z.array(savedView) }),
})

export const viewSave = command('views.save', {
  path: '/views',
  summary: 'Saves a view, or changes it under the same id.',
  input: z.object({
    id,
    list: z
      .string()
      .regex(/^[a-zA-Z-]+\.[a-zA-Z]+$/)
      .max(60),
    name: z.string().trim().min(1).max(30),
    filters: z.record(z.string().max(30), z.string().max(100)),
  }),
  output: z.object({ id }),
})

export const viewRemove = command('views.remove', {
  path: '/views/:id/remove',
  summary: 'Removes a saved view; one that is gone already stays gone.',
  input: z.object({ id }),
  output: z.object({}),
})
