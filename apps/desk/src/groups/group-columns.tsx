import type { groupList } from '@balian/contract/groups'
import type { Reply } from '@balian/contract/route'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import type { TableProps } from 'antd'
import { Link } from 'react-router'
import { paths } from '../paths.ts'
import type { useWords } from '../words/use-words.ts'
import css from './groups.module.css'

type Row = Reply<typeof groupList>['items'][number]

/** The columns of the list of groups. */
export function groupColumns({ t }: ReturnType<typeof useWords>): NonNullable<TableProps<Row>['columns']> {
  return [
    {
      key: 'name',
      title: t('groups.name'),
      render: (_, row) => (
        <>
          <Link to={paths.group(row.id)}>{row.name}</Link> {row.endedOn && <StatusTag>{t('groups.ended')}</StatusTag>}
        </>
      ),
    },
    {
      key: 'kind',
      title: t('groups.kind'),
      render: (_, row) => (
        <>
          {t(`groups.is.${row.kind}`)} <span className={css.small}>{t(`groups.is.${row.sub}`)}</span>
        </>
      ),
    },
    { key: 'place', title: t('groups.place'), render: (_, row) => row.placeName },
    { key: 'members', title: t('groups.members'), align: 'right', render: (_, row) => <span className={css.number}>{row.members}</span> },
    {
      key: 'leaders',
      title: t('groups.leaders'),
      render: (_, row) =>
        row.leaders.length === 0 ? (
          <span className={css.small}>{t('groups.noLeader')}</span>
        ) : (
          row.leaders.map((leader) => (
            <div key={leader.person}>
              {leader.name} <span className={css.small}>{t(`groups.is.${leader.origin}`)}</span>
            </div>
          ))
        ),
    },
    { key: 'founded', title: t('groups.foundedOn'), render: (_, row) => <When at={row.foundedOn} dayOnly /> },
  ]
}
