import { accountList, makeAccount } from '@balian/contract/accounts'
import { DataTable } from '@balian/ui/data-table'
import { Empty } from '@balian/ui/empty'
import { PageFrame } from '@balian/ui/page-frame'
import { Button } from 'antd'
import { useState } from 'react'
import { useListQuery, useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { useMay } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import { AccountDrawer } from './AccountDrawer.tsx'
import { AccountFilters } from './AccountFilters.tsx'
import { accountColumns } from './account-columns.tsx'
import { FirstPassword, type Handed } from './FirstPassword.tsx'
import { MakeAccount } from './MakeAccount.tsx'

/** The accounts of the caller's places; an account opens in a drawer (`?account=`). */
export function Component() {
  const words = useWords()
  const { t } = words
  const may = useMay()
  const { query, set } = useListQuery()
  const [making, make] = useState(false)
  const [handed, hand] = useState<Handed | null>(null)
  const { page, size, q, state, role, account } = query
  const list = useRead(accountList, { page, size, q, state, role } as never, { keep: true })
  const open = (id: string | null) => set({ account: id, page: page ?? null })
  const acts = may(makeAccount.name) && (
    <Button type="primary" onClick={() => make(true)}>
      {t('accounts.new')}
    </Button>
  )
  return (
    <PageFrame title={t('accounts.nav')} acts={acts}>
      <AccountFilters query={query} set={set} />
      {list.error && !list.data ? (
        <Broken error={list.error} retry={() => void list.refetch()} />
      ) : (
        <DataTable
          label={t('accounts.nav')}
          columns={accountColumns(words, open)}
          page={list.data}
          rowKey={(row) => row.id}
          busy={list.isPlaceholderData}
          query={query}
          onQuery={set}
          onOpen={(row) => open(row.id)}
          empty={<Empty title={t('accounts.none')} />}
        />
      )}
      {account && <AccountDrawer key={account} id={account} onPassword={hand} onClose={() => open(null)} />}
      {making && <MakeAccount onMade={hand} onClose={() => make(false)} />}
      {handed && <FirstPassword {...handed} onClose={() => hand(null)} />}
    </PageFrame>
  )
}
