import type { paperState } from '@balian/contract/library'
import type { Tone } from '@balian/ui/status-tag'
import type { z } from 'zod'

export const paperTones: Readonly<Record<z.output<typeof paperState>, Tone>> = { ahead: 'info', 'in-force': 'good', superseded: 'plain', ended: 'plain' }
