import type { auditList } from '@balian/contract/audit'
import { purposeText } from '@balian/contract/purposes'
import type { Reply } from '@balian/contract/route'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Button, type TableProps } from 'antd'
import type { useWords } from '../words/use-words.ts'
import css from './audit.module.css'

type Entry = Reply<typeof auditList>['items'][number]

/** The columns of the log. */
export function columns({ t, has, language }: ReturnType<typeof useWords>, onProve: (entry: string) => void): NonNullable<TableProps<Entry>['columns']> {
  return [
    { key: 'at', title: t('audit.at'), render: (_, row) => <When at={row.at} /> },
    {
      key: 'who',
      title: t('audit.who'),
      render: (_, row) => (
        <>
          {row.name || t('audit.nobody')} {row.role && <small className={css.small}>{t(`role.${row.role}`)}</small>}
        </>
      ),
    },
    { key: 'act', title: t('audit.act'), render: (_, row) => <span title={row.verb}>{has(`verb.${row.verb}`) ? t(`verb.${row.verb}`) : row.verb}</span> },
    { key: 'on', title: t('audit.on'), render: (_, row) => <code className={css.id}>{row.subject}</code> },
    { key: 'place', title: t('audit.place'), render: (_, row) => row.place },
    { key: 'people', title: t('audit.people'), render: (_, row) => row.people > 0 && t('audit.peopleCount', { count: row.people }) },
    { key: 'purpose', title: t('audit.purpose'), render: (_, row) => row.purpose && purposeText(row.purpose, language) },
    {
      key: 'sealed',
      title: t('audit.chain'),
      render: (_, row) =>
        row.sealed ? (
          <Button size="small" type="link" onClick={() => onProve(row.id)}>
            {t('audit.proof')}
          </Button>
        ) : (
          <StatusTag>{t('audit.waiting')}</StatusTag>
        ),
    },
  ]
}
