import { DownOutlined, MenuFoldOutlined, MenuUnfoldOutlined, RightOutlined } from '@ant-design/icons'
import type { LineName } from '@balian/contract/lines'
import { Drawer, Tooltip } from 'antd'
import { useState } from 'react'
import { Link, NavLink, useLocation } from 'react-router'
import type { NavItem } from '../feature.ts'
import { paths } from '../paths.ts'
import { useWords } from '../words/use-words.ts'
import { Mark } from './Mark.tsx'
import css from './rail.module.css'
import { useFloors } from './rooms.ts'
import { Seal } from './seals.tsx'
import { useNarrow } from './use-narrow.ts'

const remembered = 'balian.rail'

/** The left rail: beside the page on a desk, a drawer over it on a phone. */
export function Rail({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const narrow = useNarrow()
  const [chosen, setChosen] = useState(() => localStorage.getItem(remembered))
  const { t } = useWords()
  if (narrow === 'phone')
    return (
      <Drawer open={open} onClose={onClose} placement="left" size={280} title={t('shell.fullName')} styles={{ body: { padding: 0 } }}>
        <nav aria-label={t('shell.rail')} className={css.drawer} onClick={onClose}>
          <Floors folded={false} />
        </nav>
      </Drawer>
    )
  const folded = chosen === null ? narrow === 'tablet' : chosen === 'folded'
  const fold = () => {
    const next = folded ? 'open' : 'folded'
    localStorage.setItem(remembered, next)
    setChosen(next)
  }
  return (
    <nav aria-label={t('shell.rail')} className={css.rail} data-folded={folded}>
      <Link to={paths.home} className={css.name} aria-label={t('shell.fullName')}>
        <Mark size={30} />
        {!folded && <span>{t('shell.name')}</span>}
      </Link>
      <div className={css.scroll}>
        <Floors folded={folded} />
      </div>
      <button type="button" className={css.fold} onClick={fold} aria-label={t(folded ? 'shell.unfold' : 'shell.fold')}>
        {folded ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
      </button>
    </nav>
  )
}

function Floors({ folded }: { readonly folded: boolean }) {
  const { t } = useWords()
  const { today, lines, registers } = useFloors()
  return (
    <>
      <Items items={today} folded={folded} />
      {lines.length > 0 && <h2 className={css.floor}>{folded ? '' : t('shell.lines')}</h2>}
      {lines.map(([line, items]) => (
        <Line key={line} line={line} items={items} folded={folded} />
      ))}
      {registers.length > 0 && <h2 className={css.floor}>{folded ? '' : t('shell.registers')}</h2>}
      <Items items={registers} folded={folded} />
    </>
  )
}

function Items({ items, folded }: { readonly items: readonly NavItem[]; readonly folded: boolean }) {
  const { t } = useWords()
  return (
    <ul className={css.items}>
      {items.map(({ path, word, icon: Icon }) => (
        <li key={path}>
          <Tooltip title={folded ? t(word) : ''} placement="right">
            <NavLink to={path} end={path === paths.home} className={css.item} aria-label={t(word)}>
              <span className={css.icon} aria-hidden="true">
                <Icon />
              </span>
              {!folded && <span>{t(word)}</span>}
            </NavLink>
          </Tooltip>
        </li>
      ))}
    </ul>
  )
}

interface LineProps {
  readonly line: LineName
  readonly items: readonly NavItem[]
  readonly folded: boolean
}

/** A line: its own page, and while one is there or on a page of its own, its pages; registers behind one more click where they are many. */
function Line({ line, items, folded }: LineProps) {
  const { t } = useWords()
  const { pathname } = useLocation()
  const at = ({ path }: NavItem) => pathname === path || pathname.startsWith(`${path}/`)
  const home = paths.line(line)
  const active = pathname === home || items.some(at)
  const registers = items.filter((item) => item.sort === 'register')
  const tucked = registers.length > 3 && items.length > 6
  return (
    <div>
      <Tooltip title={folded ? t(`line.${line}`) : ''} placement="right">
        <NavLink to={home} className={css.item} data-line={active} aria-label={t(`line.${line}`)}>
          <Seal line={line} active={active} />
          {!folded && <span>{t(`line.${line}`)}</span>}
        </NavLink>
      </Tooltip>
      {active && !folded && (
        <ul className={css.within}>
          {(tucked ? items.filter((item) => item.sort !== 'register') : items).map((item) => (
            <SubItem key={item.path} item={item} items={items} />
          ))}
          {tucked && <Registers items={registers} open={registers.some(at)} />}
        </ul>
      )}
    </div>
  )
}

/** The registers of a line, behind one click; open while one of them is. */
function Registers({ items, open }: { readonly items: readonly NavItem[]; readonly open: boolean }) {
  const { t } = useWords()
  const [unfolded, unfold] = useState(false)
  const shown = open || unfolded
  return (
    <li>
      <button
        type="button"
        className={css.more}
        aria-expanded={shown}
        onClick={(event) => {
          event.stopPropagation()
          unfold(!unfolded)
        }}
      >
        {shown ? <DownOutlined /> : <RightOutlined />}
        {t('lines.showRegisters', { count: items.length })}
      </button>
      {shown && (
        <ul className={css.items}>
          {items.map((item) => (
            <SubItem key={item.path} item={item} items={items} />
          ))}
        </ul>
      )}
    </li>
  )
}

function SubItem({ item: { path, word }, items }: { readonly item: NavItem; readonly items: readonly NavItem[] }) {
  const { t } = useWords()
  return (
    <li>
      <NavLink to={path} end={items.some((other) => other.path.startsWith(`${path}/`))} className={css.sub}>
        {t(word)}
      </NavLink>
    </li>
  )
}
