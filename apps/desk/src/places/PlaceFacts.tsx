import { Facts } from '@balian/ui/facts'
import { Section } from '@balian/ui/page-frame'
import { When } from '@balian/ui/when'
import { useWords } from '../words/use-words.ts'
import type { Place } from './PlacePage.tsx'

/** The code as the statistics write it: twelve digits, and two more for the 社. */
const written = (code: string): string => (code.length > 12 ? `${code.slice(0, 12)}-${code.slice(12)}` : code.padEnd(12, '0'))

export function PlaceFacts({ place }: { readonly place: Place }) {
  const { t, language } = useWords()
  const count = (n: number) => n.toLocaleString(language)
  const below = place.beneath.map((one) => {
    const said = t(`places.count.${one.level}`, { n: count(one.count) })
    return one.platforms > 0 ? `${said}（${t('places.built', { n: count(one.platforms) })}）`.replace(/（|）/g, language === 'zh' ? '$&' : ' ') : said
  })
  return (
    <Section title={t('places.facts')}>
      <Facts
        items={[
          { name: t('places.code'), value: written(place.code) },
          { name: t('places.pinyin'), value: place.pinyin },
          place.code.length >= 9 &&
            place.code.length <= 12 && {
              name: t('places.platform'),
              value: place.platformBuilt ? <When at={place.platformBuilt} /> : t('places.platformNone'),
            },
          place.validFrom !== null && { name: t('places.since'), value: <When at={place.validFrom} /> },
          below.length > 0 && { name: t('places.below'), value: below.join(language === 'zh' ? '，' : ', '), wide: true },
        ]}
      />
    </Section>
  )
}
