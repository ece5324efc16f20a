import { EnvironmentOutlined } from '@ant-design/icons'
import { placePage } from '@balian/contract/places'
import type { Feature } from '../feature.ts'
import { paths } from '../paths.ts'
import { search } from './search.ts'
import { words } from './words.ts'

/** Places (辖区): the tree, each place's facts, and what happened to it. */
export const feature: Feature = {
  name: 'places',
  routes: [
    { path: paths.places, lazy: () => import('./MyPlace.tsx') },
    { path: paths.place(':code'), lazy: () => import('./PlacePage.tsx') },
  ],
  nav: [{ path: paths.places, word: 'places.nav', icon: EnvironmentOutlined, needs: placePage.name, letter: 'x' }],
  words,
  opens: { place: paths.place },
  search,
}
