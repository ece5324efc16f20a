import type { Part } from '../../frame/part.ts'
import { words } from './words.ts'

export const part: Part = {
  words,
  screens: [],
  doings: [
    { word: 'population.visit', to: 'do/activity.population-check', needs: 'people.change', line: 'population' },
    { word: 'population.seen', to: 'rows/boarders', needs: 'population.boarderSeen', line: 'population', for: ['population-registrar', 'manager', 'leader'] },
    { word: 'population.renewals', to: 'rows/floating', needs: 'population.floatingRenew', line: 'population' },
    { word: 'population.rental', to: 'do/population.rental', needs: 'population.rentalHousesAdd', line: 'population' },
    { word: 'population.houseCheck', to: 'do/population.houseCheck', needs: 'population.houseChecksAdd', line: 'population' },
  ],
}
