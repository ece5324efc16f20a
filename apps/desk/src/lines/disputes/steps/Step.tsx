import type { DisputeStep } from '@balian/contract/dispute-rules'
import { StepDrawer } from '../../../cases/steps/StepDrawer.tsx'
import { gravely } from '../next-steps.ts'
import type { Page } from '../parts/MatterPart.tsx'
import { AmendDrawer } from './AmendDrawer.tsx'
import { stepForms } from './forms.ts'
import { PartiesDrawer } from './PartiesDrawer.tsx'

interface Props {
  readonly step: DisputeStep
  readonly page: Page
  readonly onClose: () => void
}

/** Whether the page offers the step. */
export const hasForm = (step: DisputeStep): boolean => step === 'amend' || step === 'change' || stepForms[step] !== undefined

/** The form of a step: most are declared in forms.ts, two are made by hand. */
export function Step({ step, page, onClose }: Props) {
  if (step === 'amend') return <AmendDrawer page={page} onClose={onClose} />
  if (step === 'change') return <PartiesDrawer page={page} onClose={onClose} />
  const form = stepForms[step]
  return form ? (
    <StepDrawer module="disputes" step={step} form={form} page={page} grave={gravely.includes(step)} also={['screening']} onClose={onClose} />
  ) : null
}
