import { Table, type TableProps } from 'antd'
import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import css from './data-table.module.css'
import { useUiWords } from './ui-words.tsx'

/** Where the reader is in a list: as text, for it lives in the page's address (`useListQuery` of the desk). */
export type TableQuery = Readonly<Record<string, string | undefined>>

interface Props<T> {
  readonly label: string
  /** A column without a title holds what can be done with its row, and is headed so. */
  readonly columns: NonNullable<TableProps<T>['columns']>
  /** One page of a list as routes reply it; undefined while the first one is on its way. */
  readonly page: { readonly items: readonly T[]; readonly total: number; readonly more?: boolean } | undefined
  readonly rowKey: (row: T) => string
  readonly busy?: boolean
  readonly query?: TableQuery
  /** `page`, `size` and `sort` (`name`, `-name` for falling) as chosen. */
  readonly onQuery?: (change: { page?: string; size?: string; sort?: string }) => void
  /** Opens a row; the first column should hold the same as a link, for the keyboard. */
  readonly onOpen?: (row: T) => void
  readonly empty: ReactNode
  /** The heads of the columns stay in sight under the page's bar; not in a drawer, which scrolls by itself. */
  readonly sticky?: boolean
  readonly rowClassName?: (row: T) => string
  /** On a phone each row stands as a card of its own, name beside value, instead of scrolling sideways. */
  readonly stacks?: boolean
  /** Chosen rows, for acts on many. */
  readonly chosen?: { readonly keys: readonly string[]; readonly onChange: (keys: readonly string[], rows: readonly T[]) => void }
}

/** A page of a list. Paging and sorting are the server's; sortable columns carry `sorter: true` and the server's name as `key`. */
export function DataTable<T extends object>(props: Props<T>) {
  const { label, columns, page, rowKey, busy = false, query = {}, onQuery, onOpen, empty, rowClassName, chosen, sticky = true, stacks = false } = props
  const words = useUiWords()
  const count = (n: number) => n.toLocaleString(words.locale)
  const sorted = columns.map((column) => ({
    title: words.acts,
    ...column,
    ...orderOf(query.sort, 'key' in column ? String(column.key) : ''),
    ...(stacks && typeof column.title === 'string' ? { onCell: () => ({ 'data-name': column.title as string }) as object } : {}),
  }))
  const size = Number(query.size ?? 20)
  const ground = useRef<HTMLDivElement>(null)
  useScrolled(ground)
  return (
    <div ref={ground} className={stacks ? `${css.table} ${css.stacks}` : css.table}>
      <Table<T>
        aria-label={label}
        columns={sorted}
        dataSource={page?.items as T[] | undefined}
        rowKey={rowKey}
        loading={{ spinning: busy || page === undefined, delay: 200 }}
        size="middle"
        sticky={sticky && { offsetHeader: 56 }}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: page === undefined ? ' ' : empty }}
        rowClassName={(row) => `${onOpen ? css.opens : ''} ${rowClassName?.(row) ?? ''}`}
        onRow={(row) => (onOpen ? { onClick: (event) => opens(event.target, () => onOpen(row)) } : {})}
        rowSelection={chosen ? { selectedRowKeys: [...chosen.keys], onChange: (keys, rows) => chosen.onChange(keys.map(String), rows) } : undefined}
        onChange={(_, __, sorter, { action }) => {
          if (action === 'sort' && !Array.isArray(sorter))
            onQuery?.({ sort: sorter.order ? `${sorter.order === 'descend' ? '-' : ''}${String(sorter.columnKey)}` : '' })
        }}
        pagination={
          onQuery && page && (page.total > size || Number(query.page ?? 1) > 1)
            ? {
                current: Number(query.page ?? 1),
                pageSize: size,
                total: page.total,
                showSizeChanger: true,
                pageSizeOptions: [20, 50, 100],
                showTotal: (total) => (page.more ? words.totalMore(count(total)) : words.total(count(total))),
                onChange: (next, nextSize) => onQuery(nextSize === size ? { page: String(next) } : { page: '1', size: String(nextSize) }),
              }
            : false
        }
      />
      {page && page.items.length > 0 && page.total <= size && <p className={css.total}>{words.total(count(page.total))}</p>}
    </div>
  )
}

/** A table that is wider than its place is scrolled by the keyboard as well: what scrolls can be reached. */
function useScrolled(ground: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const scrolls = ground.current?.querySelector('.ant-table-body, .ant-table-content')
    if (!(scrolls instanceof HTMLElement)) return
    const seen = new ResizeObserver(() => {
      if (scrolls.scrollWidth > scrolls.clientWidth) scrolls.tabIndex = 0
      else scrolls.removeAttribute('tabindex')
    })
    seen.observe(scrolls)
    return () => seen.disconnect()
  }, [ground])
}

function orderOf(sort: string | undefined, key: string): { sortOrder?: 'ascend' | 'descend' | null } {
  if (sort === undefined) return {}
  return { sortOrder: sort === key ? 'ascend' : sort === `-${key}` ? 'descend' : null }
}

/** A click on a row opens it, unless it was meant for something in the row, or marked text. */
function opens(target: EventTarget, open: () => void): void {
  if (target instanceof Element && target.closest('a, button, input, label, [role=button]')) return
  if (String(getSelection()) === '') open()
}
