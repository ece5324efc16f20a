import { init } from 'echarts'
import type { Run } from './report.ts'

/** Okabe and Ito's colours, which colour-blind people tell apart. */
const colours = ['#0072B2', '#D55E00', '#009E73', '#CC79A7', '#E69F00']
const text = { fontFamily: 'sans-serif', color: '#222' }

type Option = Parameters<ReturnType<typeof init>['setOption']>[0]

/** A chart as SVG on white, so that it reads on a dark page too. */
export function picture(option: Option & { readonly height: number }): string {
  const { height, ...shown } = option
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 960, height })
  chart.setOption({ animation: false, backgroundColor: '#fff', color: colours, textStyle: text, ...shown })
  const svg = chart.renderToSVGString()
  chart.dispose()
  return svg
}

/** How the whole request grows from the smallest prefecture to the largest, thing by thing: flat is good. */
export function growth({ scales }: Run): Option & { readonly height: number } {
  const names = scales
    .at(-1)!
    .figures.map(({ name }) => name)
    .toReversed()
  const took = (name: string, at: number): number => scales[at]!.figures.find((one) => one.name === name)?.balian ?? 0
  return {
    height: 90 + names.length * 30,
    title: { text: 'Milliseconds of a whole request (median)', left: 16, top: 10, textStyle: { ...text, fontSize: 16 } },
    legend: { top: 12, right: 24 },
    grid: { left: 16, right: 60, top: 50, bottom: 16, containLabel: true },
    xAxis: { type: 'value', axisLabel: { formatter: '{value} ms' } },
    yAxis: { type: 'category', data: names, axisLabel: { fontSize: 12 } },
    series: scales.map(({ scale }, at) => ({
      type: 'bar',
      name: `${scale * 100} %`,
      data: names.map((name) => Math.round(took(name, at) * 10) / 10),
      barGap: 0,
      ...(at === scales.length - 1 ? { label: { show: true, position: 'right', fontSize: 11 } } : {}),
    })),
  }
}

/** Half, 95 and 99 of a hundred requests of fifty users, at the largest scale, with what was aimed at. */
export function latencies({ scales }: Run): Option & { readonly height: number } {
  const { crowd } = scales.at(-1)!
  const aim = (at: number, name: string) => ({ yAxis: at, name, label: { formatter: name, position: 'insideEndTop' as const } })
  return {
    height: 380,
    title: { text: `${crowd.users} users at once, ${Math.round(crowd.rate)} requests a second`, left: 16, top: 10, textStyle: { ...text, fontSize: 16 } },
    legend: { top: 12, right: 24 },
    grid: { left: 16, right: 24, top: 60, bottom: 16, containLabel: true },
    xAxis: { type: 'category', data: crowd.kinds.map(({ kind, requests }) => `${kind} (${requests})`) },
    yAxis: { type: 'value', axisLabel: { formatter: '{value} ms' } },
    series: (['p50', 'p95', 'p99'] as const).map((part, i) => ({
      type: 'bar',
      name: { p50: 'half below', p95: '95 % below', p99: '99 % below' }[part],
      data: crowd.kinds.map((one) => Math.round(one[part] * 10) / 10),
      label: { show: true, position: 'top', fontSize: 11 },
      ...(i === 2
        ? {
            markLine: {
              symbol: 'none',
              lineStyle: { color: '#666', type: 'dashed' },
              data: [aim(60, 'aim of a find: 60 ms'), aim(100, 'aim of a write: 100 ms')],
            },
          }
        : {}),
    })),
  }
}
