import { useCallback } from 'react'
import { type Colours, useChart } from './chart.ts'
import css from './overview.module.css'
import type { Point } from './Trend.tsx'

interface Props {
  readonly label: string
  readonly points: readonly Point[]
  /** What there is, as a line; what happened, as bars. */
  readonly stock: boolean
  /** What a click on a month does. */
  readonly onOpen: ((at: string) => void) | null
}

/** A number over months. */
export default function Line({ label, points, stock, onOpen }: Props) {
  const option = useCallback(
    (colours: Colours) => ({
      grid: { left: 8, right: 12, top: 16, bottom: 4, containLabel: true },
      tooltip: { trigger: 'axis', formatter: ([{ dataIndex }]: [{ dataIndex: number }]) => `${points[dataIndex]!.at}<br/>${label} ${points[dataIndex]!.text}` },
      xAxis: {
        type: 'category',
        data: points.map(({ at }) => at.slice(2).replace('-', '/')),
        axisLine: { lineStyle: { color: colours.line } },
        axisLabel: { color: colours.faint },
        axisTick: { show: false },
      },
      yAxis: { type: 'value', splitNumber: 4, axisLabel: { color: colours.faint }, splitLine: { lineStyle: { color: colours.line } } },
      series: [
        {
          name: label,
          type: stock ? 'line' : 'bar',
          data: points.map(({ value }) => value),
          barMaxWidth: 26,
          symbolSize: 7,
          itemStyle: { color: colours.accent, borderRadius: stock ? 0 : [3, 3, 0, 0] },
          lineStyle: { width: 2.5 },
          connectNulls: false,
        },
      ],
    }),
    [label, points, stock],
  )
  const click = useCallback((name: string) => onOpen?.(`20${name.replace('/', '-')}`), [onOpen])
  const element = useChart(option, click)
  return <div ref={element} className={css.line} />
}
