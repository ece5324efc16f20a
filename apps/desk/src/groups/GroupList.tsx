import { foundGroup, groupList, groupsNear } from '@balian/contract/groups'
import { DataTable } from '@balian/ui/data-table'
import { Empty } from '@balian/ui/empty'
import { PageFrame } from '@balian/ui/page-frame'
import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useListQuery, useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { paths } from '../paths.ts'
import { usePlace } from '../session/place.tsx'
import { useMay } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import { FoundGroup } from './FactForms.tsx'
import { GroupFilters } from './GroupFilters.tsx'
import { groupColumns } from './group-columns.tsx'
import { NearGroups } from './Near.tsx'

/** The mutual-aid groups of the chosen place, or those that the caller leads or belongs to. */
export function Component() {
  const words = useWords()
  const { t } = words
  const { place } = usePlace()
  const may = useMay()
  const go = useNavigate()
  const { query, set } = useListQuery()
  const [founding, found] = useState(false)
  const { page, size, kind, state, leaderless, q } = query
  const asked = { page, size, kind, state, leaderless, q, ...(place ? { place } : {}) }
  const list = useRead(groupList, asked as never, { keep: true })
  const acts = may(foundGroup.name) && (
    <Button type="primary" onClick={() => found(true)}>
      {t('groups.found')}
    </Button>
  )
  return (
    <PageFrame title={t('groups.nav')} acts={acts}>
      <GroupFilters query={query} set={set} />
      {list.error && !list.data ? (
        <Broken error={list.error} retry={() => void list.refetch()} />
      ) : (
        <DataTable
          label={t('groups.nav')}
          columns={groupColumns(words)}
          page={list.data}
          rowKey={(row) => row.id}
          busy={list.isPlaceholderData}
          query={query}
          onQuery={set}
          onOpen={(row) => void go(paths.group(row.id))}
          empty={<Empty title={t('groups.none')} text={t('groups.noneText')} />}
        />
      )}
      {may(groupsNear.name) && <NearGroups />}
      {founding && <FoundGroup onFounded={(id) => void go(paths.group(id))} onClose={() => found(false)} />}
    </PageFrame>
  )
}
