import type { Reply } from '@balian/contract/route'
import type { myScreening } from '@balian/contract/screening'
import { Deadline } from '@balian/ui/deadline'
import { Section } from '@balian/ui/page-frame'
import { Link } from 'react-router'
import { paths } from '../../../paths.ts'
import { useWords } from '../../../words/use-words.ts'
import css from './screening.module.css'
import { period } from './states.ts'

type Duty = Reply<typeof myScreening>['items'][number]

/** The most that are listed before the rest is only counted. */
const most = 8

/** What the caller is to report now, the most urgent first. Shows nothing when there is nothing. */
export function Due({ duties }: { readonly duties: readonly Duty[] }) {
  const { t, language } = useWords()
  if (duties.length === 0) return null
  return (
    <Section title={`${t('screening.today')} ${duties.length}`} acts={duties.length > most && <Link to={paths.screening}>{t('screening.nav')}</Link>}>
      <ul className={css.due}>
        {duties.slice(0, most).map((duty) => (
          <li key={`${duty.round} ${duty.place}`}>
            <div>
              <Link to={paths.screeningReport(duty.round, duty.place)}>{duty.placeName}</Link>
              <span>
                {t(`screening.tier.${duty.tier}`)} · {period(duty, language)}
              </span>
            </div>
            <Deadline day={duty.due} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
