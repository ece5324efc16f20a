/** Measures of the page and of type, shared by both renderers so that they look alike. All lengths in points (1/72 inch). */
export const point = (millimetres: number): number => (millimetres * 72) / 25.4

/** 字号: the printers' sizes used here. */
export const sizes = { two: 22, three: 16, four: 14, 'small-four': 12, five: 10.5, 'small-five': 9 } as const

/** A4 and its margins: the left one wider, where a case file is bound. */
export function pageOf(orientation: 'portrait' | 'landscape' = 'portrait') {
  const short = point(210)
  const long = point(297)
  return orientation === 'portrait'
    ? { width: short, height: long, top: point(28), bottom: point(25), left: point(28), right: point(24) }
    : { width: long, height: short, top: point(22), bottom: point(20), left: point(18), right: point(18) }
}

/** Distance of lines for running text of that size. */
export const leading = (size: number): number => Math.round(size * 1.75)
/** Distance of lines in forms and tables, where space is dear. */
export const tightLeading = (size: number): number => Math.round(size * 1.45 * 2) / 2
/** Between a cell's border and its text. */
export const cellPadding = { x: 5, y: 4 }
