import { residentMatters } from '@balian/contract/residents'
import { Button } from '@balian/touch/button'
import { Card } from '@balian/touch/card'
import { Empty } from '@balian/touch/empty'
import { List } from '@balian/touch/list'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Await, useAsked } from '../asked.tsx'
import { Page } from '../Page.tsx'
import { Pager } from '../Pager.tsx'
import { useWords } from '../say.ts'
import { MatterRow } from './MatterRow.tsx'

/** Everything that I asked for or am a party of, what is open first. */
export default function Matters() {
  const { t } = useWords()
  const go = useNavigate()
  const [page, setPage] = useState(1)
  const matters = useAsked(residentMatters, { page, size: 20 }, { keep: true })
  const askButton = (
    <Button look="main" wide icon="plus" onClick={() => void go('/ask')}>
      {t('home.ask')}
    </Button>
  )
  return (
    <Page title={t('matters.title')}>
      <Await asked={matters}>
        {({ items, total }) => {
          if (items.length === 0) return <Empty title={t('matters.none')} text={t('matters.noneText')} act={askButton} />
          const [open, ended] = [items.filter((one) => !one.ended), items.filter((one) => one.ended)]
          return (
            <>
              {askButton}
              {open.length > 0 && (
                <Card title={t('matters.open')}>
                  <List label={t('matters.open')}>
                    {open.map((one) => (
                      <MatterRow key={one.id} matter={one} />
                    ))}
                  </List>
                </Card>
              )}
              {ended.length > 0 && (
                <Card title={t('matters.ended')}>
                  <List label={t('matters.ended')}>
                    {ended.map((one) => (
                      <MatterRow key={one.id} matter={one} />
                    ))}
                  </List>
                </Card>
              )}
              <Pager page={page} total={total} size={20} onPage={setPage} />
            </>
          )
        }}
      </Await>
    </Page>
  )
}
