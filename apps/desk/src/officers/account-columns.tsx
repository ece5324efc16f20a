import type { accountList } from '@balian/contract/accounts'
import type { Reply } from '@balian/contract/route'
import { StatusTag } from '@balian/ui/status-tag'
import { Button, type TableProps } from 'antd'
import type { useWords } from '../words/use-words.ts'
import css from './officers.module.css'

type Row = Reply<typeof accountList>['items'][number]

export const stateTones = { open: 'good', locked: 'warn', closed: 'plain' } as const

/** The columns of the list of accounts. */
export function accountColumns({ t }: ReturnType<typeof useWords>, open: (id: string) => void): NonNullable<TableProps<Row>['columns']> {
  return [
    {
      key: 'name',
      title: t('accounts.name'),
      render: (_, row) => (
        <Button type="link" size="small" className={css.opener} onClick={() => open(row.id)}>
          {row.name}
        </Button>
      ),
    },
    { key: 'login', title: t('accounts.login'), render: (_, row) => <span className={css.small}>{row.login}</span> },
    { key: 'office', title: t('accounts.office'), render: (_, row) => row.officeName },
    {
      key: 'posts',
      title: t('accounts.posts'),
      render: (_, row) =>
        row.posts.length === 0 ? (
          <span className={css.small}>{t('accounts.noPosts')}</span>
        ) : (
          row.posts.slice(0, 3).map((post) => (
            <div key={`${post.role}${post.place}`}>
              {t(`role.${post.role}`)} <span className={css.small}>{post.placeName}</span>
            </div>
          ))
        ),
    },
    { key: 'phone', title: t('accounts.officePhone'), render: (_, row) => row.officePhone && <span className={css.number}>{row.officePhone}</span> },
    {
      key: 'state',
      title: t('accounts.state'),
      render: (_, row) => (
        <>
          <StatusTag tone={stateTones[row.state]}>{t(`accounts.${row.state}`)}</StatusTag>
          {row.firstPassword && row.state !== 'closed' && <span className={css.small}> {t('accounts.fresh')}</span>}
        </>
      ),
    },
  ]
}
