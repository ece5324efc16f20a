import { BarChartOutlined } from '@ant-design/icons'
import { indicatorFigures } from '@balian/contract/indicators'
import type { Feature } from '../feature.ts'
import { paths } from '../paths.ts'
import { words } from './words.ts'

/** Indicators (指标): every number with its meaning, its places and its records. */
export const feature: Feature = {
  name: 'indicators',
  routes: [{ path: paths.indicators, lazy: () => import('./Indicators.tsx') }],
  nav: [{ path: paths.indicators, word: 'indicators.nav', icon: BarChartOutlined, needs: indicatorFigures.name }],
  words,
}
