import type { Part } from '../../frame/part.ts'
import { words } from './words.ts'

export const part: Part = {
  words,
  screens: [],
  doings: [
    { word: 'care.saw', to: 'rows/care', needs: 'care.saw', line: 'care', for: ['care-helper', 'manager', 'leader'] },
    { word: 'care.request', to: 'do/care.request', needs: 'care-requests.open', line: 'care' },
    { word: 'care.given', to: 'do/care.given', needs: 'care.helpGivenAdd', line: 'care' },
    { word: 'care.service', to: 'do/activity.care-service', needs: 'care.helpGivenAdd', line: 'care' },
    { word: 'care.screening', to: 'do/activity.care-screening', needs: 'care.helpGivenAdd', line: 'care' },
  ],
  opens: { care: (id) => `do/care.saw/${id}` },
}
