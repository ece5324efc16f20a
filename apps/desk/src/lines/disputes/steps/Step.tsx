import type { DisputeStep } from '@balian/contract/dispute-rules'
import type { Page } from '../parts/MatterPart.tsx'
import { AmendDrawer } from './AmendDrawer.tsx'
import { stepForms } from './forms.ts'
import { PartiesDrawer } from './PartiesDrawer.tsx'
import { StepDrawer } from './StepDrawer.tsx'

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
  return form ? <StepDrawer module="disputes" step={step} form={form} page={page} onClose={onClose} /> : null
}
