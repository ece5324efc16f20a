import type { Part } from '../../frame/part.ts'
import { words } from './words.ts'

export const part: Part = {
  words,
  screens: [],
  doings: [
    { word: 'safety.finding', to: 'do/safety.finding', needs: 'safety.findingAdd', line: 'safety' },
    { word: 'safety.patrols', to: 'rows/patrols', needs: 'safety.patrolCheck', line: 'safety' },
  ],
}
