import type { RegisterItem, RegisterRow } from '@balian/contract/registers'
import type { TableProps } from 'antd'
import { sayValue } from './said.ts'

type Shown = Pick<RegisterRow, 'values' | 'shown'>

/** The columns of declared items in a list. */
export const itemColumns = <T extends Shown>(items: readonly RegisterItem[], language: 'zh' | 'en'): NonNullable<TableProps<T>['columns']> =>
  items.map((item) => ({
    key: item.name,
    title: item[language],
    sorter: item.sort === true,
    align: item.kind === 'count' || item.kind === 'money' ? ('right' as const) : ('left' as const),
    render: (_: unknown, row: T) => sayValue(item, row, language),
  }))
