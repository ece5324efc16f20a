import { DownOutlined } from '@ant-design/icons'
import { CanButton } from '@balian/ui/can-button'
import { Button, Dropdown } from 'antd'
import { useWords } from '../words/use-words.ts'
import css from './case-page.module.css'
import type { CasePart } from './case-page.ts'

interface Props extends CasePart {
  /** What usually comes next in its state, the most usual first. */
  readonly usual: readonly string[]
  /** What may be wanted at any time; under "more". */
  readonly aside: readonly string[]
  /** What ends something and deserves a second look. */
  readonly grave: readonly string[]
  /** What its first step is for, where the kind has no words for the state. */
  readonly hint?: (step: string) => string | undefined
  readonly onStep: (step: string) => void
}

const most = 4

/** What comes next, in words and as buttons: the most usual step first and alone in colour, what may not be done says why. */
export function NextSteps({ page, module, usual, aside, grave, hint, onStep }: Props) {
  const { t, has } = useWords()
  const offered = usual.filter((step) => page.can[step] !== undefined)
  const open = offered.filter((step) => page.can[step] === true)
  const main = open[0]
  const shown = [...open, ...offered.filter((step) => page.can[step] !== true && !isPlain(page.can[step]))].slice(0, most)
  const more = [...new Set([...offered, ...aside])].filter((step) => !shown.includes(step) && page.can[step] === true)
  const said = (step: string) => t(`${module}.step.${step}`)
  const key = `${module}.next.${page.head.offered && page.can.takeOver === true ? 'offered' : page.head.state}`
  return (
    <div className={css.next}>
      <p>
        <strong>{t('cases.next')}</strong>
        {open.length === 0 && more.length === 0 ? t('cases.nothingForMe') : has(key) ? t(key) : main && hint?.(main)}
      </p>
      <div className={css.acts}>
        {shown.map((step) => (
          <CanButton
            key={step}
            can={page.can[step]}
            type={step === main && step !== 'reopen' ? 'primary' : 'default'}
            danger={step !== main && grave.includes(step)}
            onClick={() => onStep(step)}
          >
            {said(step)}
          </CanButton>
        ))}
        {more.length > 0 && (
          <Dropdown trigger={['click']} menu={{ items: more.map((step) => ({ key: step, label: said(step) })), onClick: ({ key: step }) => onStep(step) }}>
            <Button icon={<DownOutlined />} iconPlacement="end">
              {t('cases.more')}
            </Button>
          </Dropdown>
        )}
      </div>
    </div>
  )
}

/** Reasons that say nothing new about this matter: no post, another place, another state. Such steps do not show. */
const isPlain = (can: true | string | undefined): boolean => can === undefined || ['role', 'place', 'state', 'no-rule', 'wrong-state'].includes(String(can))
