import type { officerList } from '@balian/contract/officers'
import type { Reply } from '@balian/contract/route'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import type { TableProps } from 'antd'
import { Link } from 'react-router'
import { paths } from '../paths.ts'
import type { useWords } from '../words/use-words.ts'
import css from './officers.module.css'

type Row = Reply<typeof officerList>['items'][number]

/** The columns of the roster; a place leads to its contact card. */
export function rosterColumns({ t }: ReturnType<typeof useWords>): NonNullable<TableProps<Row>['columns']> {
  return [
    {
      key: 'name',
      title: t('officers.name'),
      render: (_, row) => (
        <>
          <strong>{row.name}</strong>
          {row.substituteName && (
            <>
              {' '}
              <StatusTag tone="info">{t('officers.substitute')}</StatusTag> <span className={css.small}>{row.substituteName}</span>
            </>
          )}
        </>
      ),
    },
    { key: 'role', title: t('officers.role'), render: (_, row) => t(`role.${row.role}`) },
    {
      key: 'place',
      title: t('officers.place'),
      render: (_, row) => (row.place.length >= 9 ? <Link to={paths.card(row.place)}>{row.placeName}</Link> : row.placeName),
    },
    { key: 'phone', title: t('officers.phone'), render: (_, row) => row.officePhone && <span className={css.number}>{row.officePhone}</span> },
    { key: 'deployed', title: t('officers.deployed'), render: (_, row) => row.deployed && t(`deployed.${row.deployed}`) },
    {
      key: 'term',
      title: t('officers.term'),
      render: (_, row) => (
        <span className={css.small}>
          <When at={row.fromDay} dayOnly />
          {row.toDay && (
            <>
              {' – '}
              <When at={row.toDay} dayOnly />
            </>
          )}
        </span>
      ),
    },
  ]
}
