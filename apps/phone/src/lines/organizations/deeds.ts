import { activityDeed } from '../../deeds/declared.ts'
import type { Deed } from '../../deeds/deed.ts'

export const deeds: readonly Deed[] = [activityDeed('liaison-visit', 'organizations.visit', { fewer: true })]
