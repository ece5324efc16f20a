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
const [west, north, scale, squeeze] = [103.7, 35.95, 280, 0.82]
const point = ([x, y]: readonly [number, number]): string => `${((x - west) * scale * squeeze).toFixed(1)} ${((north - y) * scale).toFixed(1)}`

const ringsOf = ({ geometry }: County): readonly Ring[] => (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat())
const outline = (county: County): string =>
  ringsOf(county)
    .map((ring) => `M${ring.map(point).join('L')}Z`)
    .join('')

function middle(county: County): readonly [number, number] {
  const ring = ringsOf(county).toSorted((a, b) => b.length - a.length)[0]!
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)]
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2]
}

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
  return (
    <Section title={t('places.map')}>
      <div className={css.map}>
        <svg viewBox="0 0 460 480" role="group" aria-label={t('places.map')}>
          {shapes.data.features.map((county, i) => (
            <Link key={county.properties.code} to={paths.place(county.properties.code)}>
              <path d={outline(county)} fill={`color-mix(in srgb, var(--accent) ${18 + ((i * 3) % 7) * 5}%, var(--surface))`} />
            </Link>
          ))}
          {shapes.data.features.map((county) => {
            const [x, y] = point(middle(county)).split(' ')
            return (
              <text key={county.properties.code} x={x} y={y}>
                {names.get(county.properties.code)?.name ?? county.properties.name}
              </text>
            )
          })}
        </svg>
        <p>{t('places.mapText')}</p>
      </div>
    </Section>
  )
}
