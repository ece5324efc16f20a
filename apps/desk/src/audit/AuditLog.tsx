import { auditChain, auditList } from '@balian/contract/audit'
import { DataTable } from '@balian/ui/data-table'
import { Empty } from '@balian/ui/empty'
import { Facts } from '@balian/ui/facts'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { When } from '@balian/ui/when'
import { useState } from 'react'
import { useListQuery, useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { useWords } from '../words/use-words.ts'
import { AuditFilters } from './AuditFilters.tsx'
import css from './audit.module.css'
import { columns } from './columns.tsx'
import { Proof } from './Proof.tsx'

/** Who did what to which record, when, from which office and why; and how far that is sealed. */
export function Component() {
  const words = useWords()
  const { t } = words
  const { query, set } = useListQuery()
  const [proven, prove] = useState<string | null>(null)
  const { page, size, verb, subject, from, to } = query
  const list = useRead(auditList, { page, size, verb, subject, from, to }, { keep: true })
  return (
    <PageFrame title={t('audit.title')}>
      <Chain />
      <div className={css.log}>
        <AuditFilters query={query} set={set} />
        {list.error && !list.data ? (
          <Broken error={list.error} retry={() => void list.refetch()} />
        ) : (
          <DataTable
            label={t('audit.title')}
            columns={columns(words, prove)}
            page={list.data}
            rowKey={(row) => row.id}
            busy={list.isPlaceholderData}
            query={query}
            onQuery={set}
            empty={<Empty title={t('audit.none')} />}
          />
        )}
      </div>
      {proven && <Proof key={proven} entry={proven} onClose={() => prove(null)} />}
    </PageFrame>
  )
}

function Chain() {
  const { t, language } = useWords()
  const { data } = useRead(auditChain, {}, { every: 60 })
  if (!data) return null
  const count = (n: number) => n.toLocaleString(language === 'en' ? 'en-GB' : 'zh-CN')
  return (
    <Section title={t('audit.chain')}>
      <Facts
        items={[
          { name: t('audit.blocks'), value: count(data.blocks) },
          { name: t('audit.entries'), value: count(data.entries) },
          { name: t('audit.queue'), value: count(data.waiting) },
          { name: t('audit.sealedAt'), value: data.sealedAt && <When at={data.sealedAt} /> },
          { name: t('audit.last'), value: data.lastHash && <code className={css.hash}>{data.lastHash}</code>, wide: true },
        ]}
      />
    </Section>
  )
}
