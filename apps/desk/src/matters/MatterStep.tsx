import { Suspense } from 'react'
import { because, commonForms } from '../cases/steps/common-forms.ts'
import type { StepForm } from '../cases/steps/field.ts'
import { StepDrawer } from '../cases/steps/StepDrawer.tsx'
import type { Shown } from './declared.tsx'
import { AmendMatter, OwnStep, type StepProps } from './OwnStep.tsx'
import { graveSteps } from './steps.ts'

/** The forms of the steps that every kind has besides its own. */
function commonOf({ kind, routes }: Shown): Readonly<Record<string, StepForm>> {
  return {
    ...commonForms(routes.common, { module: kind.module, part: 'lead', relations: ['same-matter', 'follows', 'repeats'] }),
    ...(routes.reopen ? { reopen: { route: routes.reopen, fields: [because] } } : {}),
  }
}

/** The form of a step at the side of the page: the kind's own from its declaration, the others as every case has them. */
export function MatterStep({ shown, step, page, onClose }: StepProps) {
  const { kind, routes, forms } = shown
  const Own = forms[step]
  if (Own)
    return (
      <Suspense fallback={null}>
        <Own page={page} onClose={onClose} />
      </Suspense>
    )
  if (step === 'amend') return <AmendMatter shown={shown} page={page} onClose={onClose} />
  if (routes.steps[step]) return <OwnStep shown={shown} step={step} page={page} onClose={onClose} />
  const form = commonOf(shown)[step]
  if (!form) return null
  return <StepDrawer module={kind.module} step={step} form={form} page={page} grave={graveSteps(shown).includes(step)} onClose={onClose} />
}
