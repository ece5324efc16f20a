import css from './sign-in.module.css'

const width = 900
const height = 1000

/** One terrace's edge: slow hills that never cross the next one. */
function edge(level: number): string {
  const y = (x: number) => {
    const rise = 60 * Math.sin(x / 170 + level * 0.35) + 26 * Math.sin(x / 61 - level * 0.5) + 9 * Math.sin(x / 23 + level)
    return 400 + level * 40 + rise * (1 - level / 26)
  }
  const points = Array.from({ length: 46 }, (_, i) => `${i * 20},${y(i * 20).toFixed(1)}`)
  return `M-10,${height + 10} L${points.join(' L')} L${width + 10},${height + 10} Z`
}

const levels = Array.from({ length: 16 }, (_, level) => edge(level))

/** The terraced hills of Dingxi, drawn from sine waves. */
export function Terraces() {
  return (
    <svg className={css.terraces} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="xMaxYMax slice" aria-hidden="true">
      <circle cx="775" cy="330" r="56" className={css.sun} />
      {levels.map((d, level) => (
        <path key={d} d={d} style={{ fill: `color-mix(in oklab, var(--hill-far), var(--hill-near) ${(level / 15) * 100}%)` }} />
      ))}
    </svg>
  )
}
