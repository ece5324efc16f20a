import { CalendarOutlined } from '@ant-design/icons'
import { activityList } from '@balian/contract/activities'
import { activityKinds } from '@balian/contract/activity-kinds'
import { type LineName, lineNames } from '@balian/contract/lines'
import type { Feature, NavItem } from '../feature.ts'
import { activityPaths } from './paths.ts'
import { activityWords } from './words.ts'

const withKinds = lineNames.filter((line) => Object.values(activityKinds).some((kind) => kind.line === line))
const page = (line: LineName | null) => ({
  path: line ? activityPaths.line(line) : activityPaths.all,
  lazy: async () => {
    const { ActivityList } = await import('./ActivityList.tsx')
    return { element: <ActivityList key={line ?? 'all'} line={line} /> }
  },
})
const nav: NavItem = { path: activityPaths.all, word: 'activities.nav', icon: CalendarOutlined, needs: activityList.name }

/** Activities (活动) of all lines: calendar and list, form, page; everything from the kinds' declarations. */
export const feature: Feature = {
  name: 'activities',
  routes: [...withKinds.map(page), page(null), { path: activityPaths.one(':id'), lazy: () => import('./ActivityPage.tsx') }],
  nav: [
    ...withKinds.map((line) => ({ ...nav, line, path: activityPaths.line(line), beside: true as const, sort: 'activities' as const })),
    { ...nav, word: 'activities.navAll' },
  ],
  words: activityWords,
  opens: { activity: activityPaths.one },
}
