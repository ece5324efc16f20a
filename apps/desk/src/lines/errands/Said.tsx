import { type catalogueAt, papersOfErrand, printErrand } from '@balian/contract/custody'
import type { Reply } from '@balian/contract/route'
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

/** An item of the catalogue as the window shows it. */
export type Service = Reply<typeof catalogueAt>['items'][number]

interface Props {
  readonly service: Service | undefined
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
      {!service && <Keys />}
      {service && (
        <Section title={service.title}>
          <Facts
            items={[
              { name: t('errands.window.goesTo'), value: service.goesTo },
              { name: t('errands.window.promised'), value: t('errands.window.days', { count: service.promisedDays }) },
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

/** What the keyboard does here. */
function Keys() {
  const { t } = useWords()
  const keys = [
    ['Tab', 'errands.window.keyTab'],
    ['← →', 'errands.window.keyArrows'],
    ['Ctrl + Enter', 'errands.window.keyTake'],
    ['Alt + N', 'errands.window.keyNext'],
  ] as const
  return (
    <Section title={t('errands.window.keys')}>
      <dl className={css.keys}>
        {keys.map(([key, word]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(word)}</dd>
          </div>
        ))}
      </dl>
    </Section>
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
            <QRCode
              aria-label={t('errands.custody.code')}
              value={window.location.origin + paths.track(data.code)}
              size={120}
              bordered={false}
              color="#1c2623"
              bgColor="#ffffff"
            />
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
