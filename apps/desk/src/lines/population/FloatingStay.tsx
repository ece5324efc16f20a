import { floatingStay } from '@balian/contract/floating'
import { floatingResidents } from '@balian/contract/residence'
import { Facts } from '@balian/ui/facts'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { Timeline } from '@balian/ui/timeline'
import { When } from '@balian/ui/when'
import { Skeleton } from 'antd'
import { Link, useParams } from 'react-router'
import { useRead } from '../../data/index.ts'
import { Broken } from '../../frame/Broken.tsx'
import { paths } from '../../paths.ts'
import { useWords } from '../../words/use-words.ts'
import { Runs } from './FloatingBoard.tsx'
import { StayActs } from './StayActs.tsx'

/** The stay of a floating resident with every period of the registration. */
export function Component() {
  const { id = '' } = useParams()
  const { t } = useWords()
  const { data, error, refetch } = useRead(floatingStay, { id })
  if (!data) return error ? <Broken error={error} retry={() => void refetch()} /> : <Skeleton active paragraph={{ rows: 6 }} />
  const here = data.registeredHere === null ? t('floating.unknown') : t(data.registeredHere ? 'floating.here' : 'floating.there')
  const periods = data.periods.map((one, i) => ({
    key: one.id,
    at: <When at={one.at} />,
    title: `${one.from} — ${one.until}`,
    by: one.by,
    text: [t(i === data.periods.length - 1 ? 'floating.first' : 'floating.renewed'), one.note].filter(Boolean).join(' · '),
  }))
  return (
    <PageFrame up={<Link to={paths.floatingBoard}>{t('floating.board')}</Link>} title={data.name} note={<Runs row={data} />} acts={<StayActs row={data} />}>
      <Section title={t('registers.facts')} acts={<Link to={`${floatingResidents.path}/${id}`}>{t('floating.toRow')}</Link>}>
        <Facts
          items={[
            { name: t('registers.place'), value: data.placeName },
            { name: t('floating.file'), value: <Link to={paths.person(data.person)}>{data.name}</Link> },
            { name: t('floating.cameFrom'), value: data.cameFrom },
            { name: t('floating.registration'), value: here },
            { name: t('floating.house'), value: data.house && <Link to={paths.rentalHouse(data.house.id)}>{data.house.title}</Link> },
          ]}
        />
      </Section>
      <Section title={t('floating.periods')}>
        <Timeline items={periods} label={t('floating.periods')} />
      </Section>
    </PageFrame>
  )
}
