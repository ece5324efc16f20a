import type { Part } from '../../frame/part.ts'
import { words } from './words.ts'

export const part: Part = {
  words,
  screens: [],
  doings: [
    { word: 'groups.activity', to: 'do/activity.group-activity', needs: 'activities.record', line: null },
    { word: 'groups.labour', to: 'do/groups.labour', needs: 'labour.add', line: null, for: ['leader'] },
  ],
}
