import { accountList, makeAccount } from '@balian/contract/accounts'
import { roles } from '@balian/contract/roles'
import { DataTable } from '@balian/ui/data-table'
import { Empty } from '@balian/ui/empty'
import { FilterBar } from '@balian/ui/filter-bar'
import { PageFrame } from '@balian/ui/page-frame'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useListQuery, useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { useMay } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import { AccountDrawer } from './AccountDrawer.tsx'
import { accountColumns } from './account-columns.tsx'
import { FirstPassword, type Handed } from './FirstPassword.tsx'
import { MakeAccount } from './MakeAccount.tsx'

const states = ['open', 'locked', 'closed', 'postless'] as const

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
      <FilterBar label={t('accounts.filter')} filtered={Boolean(q || state || role)} onClear={() => set({ q: '', state: '', role: '' })}>
        <Input.Search
          style={{ width: 240 }}
          aria-label={t('accounts.search')}
          placeholder={t('accounts.search')}
          allowClear
          maxLength={40}
          defaultValue={q}
          onSearch={(text) => set({ q: text.trim() })}
        />
        <Select
          style={{ width: 190 }}
          aria-label={t('posts.role')}
          placeholder={t('officers.anyRole')}
          allowClear
          value={role ?? null}
          options={roles.map((one) => ({ value: one, label: t(`role.${one}`) }))}
          onChange={(value: string | undefined) => set({ role: value })}
        />
        <Select
          style={{ width: 140 }}
          aria-label={t('accounts.state')}
          placeholder={t('accounts.anyState')}
          allowClear
          value={state ?? null}
          options={states.map((one) => ({ value: one, label: t(`accounts.${one}`) }))}
          onChange={(value: string | undefined) => set({ state: value })}
        />
      </FilterBar>
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
