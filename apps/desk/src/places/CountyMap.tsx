import { placeChildren } from '@balian/contract/places'
import { Section } from '@balian/ui/page-frame'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useRead } from '../data/index.ts'
import { paths } from '../paths.ts'
import { useWords } from '../words/use-words.ts'
import css from './place.module.css'

type Ring = readonly (readonly [number, number])[]
interface County {
  readonly properties: { readonly code: string; readonly name: string }
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
    | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] }
}

/** Degrees to the drawing: at this latitude a degree of longitude is about 0.82 of one of latitude. */
const point = ([x, y]: readonly [number, number]): readonly [number, number] => [x * 820, -y * 1000]
const written = (at: readonly [number, number]): string =>
  point(at)
    .map((n) => n.toFixed(0))
    .join(' ')

const ringsOf = ({ geometry }: County): readonly Ring[] => (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat())
const outline = (county: County): string =>
  ringsOf(county)
    .map((ring) => `M${ring.map(written).join('L')}Z`)
    .join('')

/** The frame around all points: left, top, width, height. */
function frame(points: readonly (readonly [number, number])[]): readonly [number, number, number, number] {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return [left, top, Math.max(...xs) - left, Math.max(...ys) - top]
}

const pointsOf = (county: County) => ringsOf(county).flatMap((ring) => ring.map(point))

/** The counties of Dingxi where they lie, each a link. */
export function CountyMap({ day }: { readonly day: string | undefined }) {
  const { t } = useWords()
  const shapes = useQuery({
    queryKey: ['places', 'county shapes'],
    queryFn: async () => (await (await fetch('/dingxi-counties.geojson')).json()) as { features: County[] },
    staleTime: Number.POSITIVE_INFINITY,
  })
  const { data } = useRead(placeChildren, { of: '6211', ...(day ? { day } : {}) })
  const names = new Map(data?.items.map(({ code, name, children }) => [code, { name, children }]))
  if (!shapes.data) return null
  const [left, top, width, height] = frame(shapes.data.features.flatMap(pointsOf))
  const nameOf = ({ properties }: County) => names.get(properties.code)?.name ?? properties.name
  const edge = 20
  const box = [left - edge, top - edge, width + 2 * edge, height + 2 * edge]
  return (
    <Section title={t('places.map')}>
      <div className={css.map}>
        <svg viewBox={box.join(' ')} role="group" aria-label={t('places.map')}>
          {shapes.data.features.map((county) => (
            <Link key={county.properties.code} to={paths.place(county.properties.code)} aria-label={nameOf(county)}>
              <path d={outline(county)} />
            </Link>
          ))}
          {shapes.data.features.map((county) => {
            const [x, y, w, h] = frame(pointsOf(county))
            return (
              <text key={county.properties.code} aria-hidden x={x + w / 2} y={y + h / 2}>
                {nameOf(county)}
              </text>
            )
          })}
        </svg>
        <p>{t('places.mapText')}</p>
      </div>
    </Section>
  )
}
