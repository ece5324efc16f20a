import { BarChart, LineChart, MapChart } from 'echarts/charts'
import { AriaComponent, GeoComponent, GridComponent, TooltipComponent } from 'echarts/components'
import * as core from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { useLook } from '../theme/look.ts'

core.use([BarChart, LineChart, MapChart, AriaComponent, GeoComponent, GridComponent, TooltipComponent, SVGRenderer])
export const { registerMap } = core

/** The colours of the look that is worn, as charts take them. */
export interface Colours {
  readonly ink: string
  readonly faint: string
  readonly line: string
  readonly accent: string
  readonly surface: string
  /** From nothing to many. */
  readonly steps: readonly string[]
}

function coloursNow(): Colours {
  const of = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim()
  const [accent, surface, sunken] = [of('--accent'), of('--surface'), of('--sunken')]
  return {
    ink: of('--ink'),
    faint: of('--ink-3'),
    line: of('--line'),
    accent,
    surface,
    steps: [sunken, ...[0.16, 0.34, 0.52, 0.72, 0.94].map((part) => mixed(accent, surface, part))],
  }
}

const channels = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
const mixed = (a: string, b: string, part: number): string => {
  const [one, two] = [channels(a), channels(b)]
  return `rgb(${one.map((value, i) => Math.round(value * part + two[i]! * (1 - part))).join(',')})`
}

/** A chart in the element that the returned ref is given to; drawn anew when its option or the look changes. */
export function useChart(option: (colours: Colours) => object, onClick?: (name: string) => void) {
  const element = useRef<HTMLDivElement>(null)
  const { dark } = useLook()
  useEffect(() => {
    const chart = core.init(element.current!, null, { renderer: 'svg' })
    chart.setOption({ aria: { enabled: true }, animation: false, ...option(coloursNow()) })
    if (onClick) chart.on('click', ({ name }) => onClick(String(name)))
    const watch = new ResizeObserver(() => chart.resize())
    watch.observe(element.current!)
    return () => {
      watch.disconnect()
      chart.dispose()
    }
  }, [option, onClick, dark])
  return element
}
