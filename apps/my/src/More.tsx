import { Appearance } from '@balian/touch/appearance'
import { Card } from '@balian/touch/card'
import { chooseLanguage } from '@balian/touch/language'
import { List, Row } from '@balian/touch/list'
import { Segments } from '@balian/touch/segments'
import type { ReactNode } from 'react'
import { useLinked } from './linked.ts'
import { Page } from './Page.tsx'
import { useWords } from './say.ts'

/** How the pages look and speak, and the way out. */
export function More({ leave }: { readonly leave: ReactNode }) {
  const { t, language } = useWords()
  const linked = useLinked()
  return (
    <Page title={t('more.title')}>
      <Card title={t('more.looks')}>
        <Appearance />
        <Segments
          label={t('more.language')}
          value={language}
          onChange={chooseLanguage}
          choices={[
            { value: 'zh', label: t('more.zh') },
            { value: 'en', label: t('more.en') },
          ]}
        />
      </Card>
      <Card>
        <List>
          <Row title={t('home.messages')} {...linked('/messages')} />
          <Row title={t('requests.title')} text={t('requests.text')} {...linked('/file/requests')} />
        </List>
      </Card>
      {leave}
    </Page>
  )
}
