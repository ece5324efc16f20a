import type { IndicatorInfo } from '@balian/contract/indicators'

/** A number whose records are looked at. */
export interface Opened {
  readonly info: IndicatorInfo
  readonly place: string
  readonly from: string
  readonly to: string
}

/** The indicator whose records stand behind a number: of a ratio those that it counts; none of a sealed one. */
export function recordsOf(info: IndicatorInfo, all: readonly IndicatorInfo[]): IndicatorInfo | null {
  const one = info.kind === 'ratio' ? all.find(({ name }) => name === info.of) : info
  return one?.opens ? one : null
}
