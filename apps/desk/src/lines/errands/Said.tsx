import { papersOfErrand, printErrand } from '@balian/contract/custody'
import type { RegisterRow } from '@balian/contract/registers'
import { Facts } from '@balian/ui/facts'
import { FileButton } from '@balian/ui/file-button'
import { Section } from '@balian/ui/page-frame'
import { Button, QRCode } from 'antd'
import { Link } from 'react-router'
import { useDownload, useRead } from '../../data/index.ts'
import { paths } from '../../paths.ts'
import { useWords } from '../../words/use-words.ts'
import css from './errands.module.css'
import type { Taken } from './use-take-in.ts'

interface Props {
  readonly service: RegisterRow | undefined
  /** What is still to be brought; null before that is known, or where nothing is asked for. */
  readonly missing: readonly string[] | null
  readonly taken: Taken | null
  readonly onNext: () => void
}

/** Beside the form: what the catalogue says, what is missing, and after it was taken in the receipt with its code. */
export function Said({ service, missing, taken, onNext }: Props) {
  const { t } = useWords()
  return (
    <aside className={css.aside}>
      {service && (
        <Section title={service.title}>
          <Facts
            items={[
              { name: t('errands.window.goesTo'), value: String(service.values.goesTo) },
              { name: t('errands.window.promised'), value: t('errands.window.days', { count: Number(service.values.promisedDays) }) },
            ]}
          />
          {missing && (
            <div role="status">
              <p className={css.verdict} data-missing={missing.length > 0}>
                {missing.length > 0 ? t('errands.window.missing', { count: missing.length }) : t('errands.window.complete')}
              </p>
              <ul>
                {missing.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </div>
          )}
        </Section>
      )}
      {taken && <Done taken={taken} onNext={onNext} />}
    </aside>
  )
}

function Done({ taken, onNext }: { readonly taken: Taken; readonly onNext: () => void }) {
  const { t } = useWords()
  const download = useDownload()
  const { data } = useRead(papersOfErrand, { id: taken.id })
  return (
    <Section title={t('errands.window.done')}>
      <div className={css.done}>
        {data && (
          <>
            <QRCode value={window.location.origin + paths.track(data.code)} size={120} bordered={false} color="#1c2623" bgColor="#ffffff" />
            <span>
              {t('errands.custody.code')} <code>{data.code}</code>
            </span>
          </>
        )}
        {(['receipt', 'missing', 'authorization'] as const).map((what) => (
          <FileButton key={what} onFetch={() => download(printErrand, { id: taken.id, what })}>
            {t(`errands.print.${what}`)}
          </FileButton>
        ))}
        <Link to={paths.errand(taken.id)}>{t('errands.window.open')}</Link>
        <Button type="primary" size="large" autoFocus onClick={onNext}>
          {t('errands.window.next')}
        </Button>
      </div>
    </Section>
  )
}
