import { addGroupHandler } from './add-group.ts'
import { buildPlatformHandler } from './build-platform.ts'
import { mergePlaceHandler } from './merge-place.ts'
import { placeChildrenHandler, placePageHandler, placeSearchHandler, placeTrailHandler } from './place-page.ts'
import { renamePlaceHandler } from './rename-place.ts'
import { splitPlaceHandler } from './split-place.ts'

export { addPlaces, kindOf, type NewPlace } from './add-places.ts'
export { indicators } from './indicators.ts'
export { placesMoved } from './move.ts'
export { policy } from './policy.ts'
export { levelOf, parentOf, trailOf } from './rules.ts'
export { placeExists, placeNames, placePath, placesOfLevel, spokenNames } from './store.ts'

export const routes = [
  placeChildrenHandler,
  placeSearchHandler,
  placeTrailHandler,
  placePageHandler,
  renamePlaceHandler,
  mergePlaceHandler,
  splitPlaceHandler,
  addGroupHandler,
  buildPlatformHandler,
]
