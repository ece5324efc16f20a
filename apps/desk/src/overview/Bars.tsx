import { Link } from 'react-router'
import css from './overview.module.css'

/** A part of a bar. The tones differ in lightness and pattern, so that they are told apart without colours. */
export interface Part {
  readonly key: string
  readonly label: string
  readonly value: number
  readonly tone: 'full' | 'some' | 'bad' | 'none'
}

export interface BarRow {
  readonly key: string
  readonly label: string
  readonly parts: readonly Part[]
  /** Where the row leads: an address, or something to do. */
  readonly opens: string | (() => void)
}

interface Props {
  readonly label: string
  readonly rows: readonly BarRow[]
  /** What all bars are measured by; the longest of them when left out. */
  readonly whole?: number
}

/** Bars that are the table at once: each row its name, its bar and its numbers. */
export function Bars({ label, rows, whole }: Props) {
  const heads = rows[0]?.parts ?? []
  const most = whole ?? Math.max(1, ...rows.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0)))
  return (
    <div className={css.scroll}>
      <table className={css.bars} aria-label={label}>
        <thead>
          <tr>
            <th aria-hidden="true" />
            <th aria-hidden="true" className={css.wide} />
            {heads.map(({ key, label: head, tone }) => (
              <th key={key} scope="col">
                <i data-tone={tone} aria-hidden="true" /> {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {typeof row.opens === 'string' ? (
                  <Link to={row.opens}>{row.label}</Link>
                ) : (
                  <button type="button" className={css.link} onClick={row.opens}>
                    {row.label}
                  </button>
                )}
              </th>
              <td className={css.wide} aria-hidden="true">
                <span className={css.track}>
                  {row.parts
                    .filter(({ value }) => value > 0)
                    .map(({ key, value, tone }) => (
                      <i key={key} data-tone={tone} style={{ width: `${(value / most) * 100}%` }} />
                    ))}
                </span>
              </td>
              {row.parts.map(({ key, value }) => (
                <td key={key} data-zero={value === 0}>
                  {value.toLocaleString()}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
