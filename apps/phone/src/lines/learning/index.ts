import type { Part } from '../../frame/part.ts'
import { words } from './words.ts'

export const part: Part = {
  words,
  screens: [],
  doings: [
    { word: 'learning.session', to: 'do/learning.session', needs: 'learning.openSession', line: 'learning' },
    { word: 'learning.lecture', to: 'do/activity.lecture', needs: 'learning.openSession', line: 'learning' },
    { word: 'learning.sign', to: 'do/learning.sign', needs: 'learning.signIn', line: 'learning' },
  ],
}
