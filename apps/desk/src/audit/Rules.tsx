import { officerRoles } from '@balian/contract/lines'
import { accessPolicy } from '@balian/contract/policy'
import { type Role, roles } from '@balian/contract/roles'
import type { Reply } from '@balian/contract/route'
import { DataTable } from '@balian/ui/data-table'
import { Empty } from '@balian/ui/empty'
import { FilterBar } from '@balian/ui/filter-bar'
import { PageFrame } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { Input, Select, type TableProps } from 'antd'
import { useListQuery, useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { useWords } from '../words/use-words.ts'
import css from './rules.module.css'

type Rule = Reply<typeof accessPolicy>['items'][number]
type Words = ReturnType<typeof useWords>

/** Who may do what: the rules themselves, as the server asks them. */
export function Component() {
  const words = useWords()
  const { t } = words
  const { query, set } = useListQuery()
  const { data, error, refetch } = useRead(accessPolicy, {}, { fresh: 3600 })
  const { role, q = '' } = query
  const [at, size] = [Number(query.page ?? 1), Number(query.size ?? 20)]
  const found = (data?.items ?? []).filter((rule) => (!role || rule.roles.includes(role as never)) && `${actOf(rule, words)} ${rule.route}`.includes(q))
  return (
    <PageFrame title={t('rules.title')} note={t('rules.note')}>
      <FilterBar label={t('rules.filter')} filtered={Boolean(role || q)} onClear={() => set({ role: '', q: '' })}>
        <Select
          style={{ width: 200 }}
          aria-label={t('rules.role')}
          placeholder={t('rules.anyRole')}
          allowClear
          value={role ?? null}
          options={roles.map((one) => ({ value: one, label: t(`role.${one}`) }))}
          onChange={(value: string | undefined) => set({ role: value })}
        />
        <Input.Search
          style={{ width: 240 }}
          aria-label={t('rules.act')}
          placeholder={t('rules.act')}
          allowClear
          defaultValue={q}
          onSearch={(text) => set({ q: text.trim() })}
        />
      </FilterBar>
      {error && !data ? (
        <Broken error={error} retry={() => void refetch()} />
      ) : (
        <DataTable
          label={t('rules.title')}
          columns={columns(words)}
          page={data && { items: found.slice((at - 1) * size, at * size), total: found.length }}
          rowKey={(rule) => rule.route}
          query={query}
          onQuery={set}
          empty={<Empty title={t('rules.none')} />}
        />
      )}
    </PageFrame>
  )
}

const actOf = ({ route, summary }: Rule, { t, has }: Words): string => (has(`verb.${route}`) ? t(`verb.${route}`) : summary)

function columns(words: Words): NonNullable<TableProps<Rule>['columns']> {
  const { t } = words
  return [
    {
      key: 'act',
      title: t('rules.act'),
      render: (_, rule) => (
        <span className={css.act}>
          {actOf(rule, words)} <code className={css.route}>{rule.route}</code>
        </span>
      ),
    },
    {
      key: 'kind',
      title: t('rules.kind'),
      render: (_, rule) => <StatusTag tone={rule.kind === 'command' ? 'active' : 'plain'}>{t(`rules.${rule.kind}`)}</StatusTag>,
    },
    {
      key: 'who',
      title: t('rules.who'),
      render: (_, rule) => <span className={css.who}>{whoOf(rule, t).join(t('rules.or'))}</span>,
    },
  ]
}

const isOfficer = (role: Role): boolean => (officerRoles as readonly Role[]).includes(role)

/** Everyone to whom the rule says yes, in words. */
function whoOf(rule: Rule, t: Words['t']): string[] {
  const eight = officerRoles.every((role) => rule.roles.includes(role))
  return [
    ...(rule.public ? [t('rules.public')] : []),
    ...(rule.signedIn ? [t('rules.signedIn')] : []),
    ...(eight ? [t('rules.eight')] : []),
    ...rule.roles
      .filter((role) => !eight || !isOfficer(role))
      .map((role) => t(`role.${role}`) + (rule.tiers.length > 0 ? t('rules.at', { tiers: rule.tiers.map((tier) => t(`level.${tier}`)).join('/') }) : '')),
    ...(rule.assigned ? [t('rules.assigned')] : []),
    ...(rule.leaders ? [t('rules.leaders')] : []),
    ...(rule.own ? [t('rules.own')] : []),
  ]
}
