import { DownOutlined } from '@ant-design/icons'
import type { DisputeState, DisputeStep } from '@balian/contract/dispute-rules'
import { CanButton } from '@balian/ui/can-button'
import { Button, Dropdown } from 'antd'
import { useWords } from '../../words/use-words.ts'
import css from './dispute-page.module.css'
import { gravely, sideSteps, usualSteps } from './next-steps.ts'
import type { Page } from './parts/MatterPart.tsx'
import { hasForm } from './steps/Step.tsx'

interface Props {
  readonly page: Page
  readonly onStep: (step: DisputeStep) => void
}

/** What comes next, in words and as buttons: the most usual step first and alone in colour, what may not be done says why. */
export function NextStep({ page, onStep }: Props) {
  const { t, has } = useWords()
  const state = page.head.state as DisputeState
  const offered = usualSteps[state].filter((step) => page.can[step] !== undefined && hasForm(step))
  const open = offered.filter((step) => page.can[step] === true)
  const main = open[0]
  const shown = [...open, ...offered.filter((step) => page.can[step] !== true && !isPlain(page.can[step]))].slice(0, 4)
  const more = [...offered, ...sideSteps].filter((step, i, all) => all.indexOf(step) === i && !shown.includes(step) && page.can[step] === true && hasForm(step))
  const said = (step: DisputeStep) => t(`disputes.step.${step}`)
  const key = page.head.offered && page.can.takeOver === true ? 'disputes.next.offered' : `disputes.next.${state}`
  return (
    <div className={css.next}>
      <p>
        <strong>{t('disputes.next')}</strong>
        {open.length === 0 && more.length === 0 ? t('disputes.nothingForMe') : has(key) && t(key)}
      </p>
      <div className={css.acts}>
        {shown.map((step) => (
          <CanButton
            key={step}
            can={page.can[step]}
            type={step === main ? 'primary' : 'default'}
            danger={step !== main && gravely.includes(step)}
            onClick={() => onStep(step)}
          >
            {said(step)}
          </CanButton>
        ))}
        {more.length > 0 && (
          <Dropdown
            trigger={['click']}
            menu={{ items: more.map((step) => ({ key: step, label: said(step) })), onClick: ({ key: step }) => onStep(step as DisputeStep) }}
          >
            <Button icon={<DownOutlined />} iconPlacement="end">
              {t('disputes.more')}
            </Button>
          </Dropdown>
        )}
      </div>
    </div>
  )
}

/** Reasons that say nothing new about this matter: no post, another place, another state. Such steps do not show. */
const isPlain = (can: true | string | undefined): boolean => can === undefined || ['role', 'place', 'state', 'no-rule', 'wrong-state'].includes(String(can))
