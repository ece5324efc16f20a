import type { Part } from '../../frame/part.ts'
import { words } from './words.ts'

export const part: Part = {
  words,
  screens: [],
  doings: [{ word: 'intake.say', to: 'do/intake.say', needs: 'intake.open', line: null }],
}
