import type { Part } from '../../frame/part.ts'
import { words } from './words.ts'

export const part: Part = {
  words,
  screens: [],
  doings: [{ word: 'organizations.visit', to: 'do/activity.liaison-visit', needs: 'organizations.enterprisesAdd', line: 'organizations' }],
}
