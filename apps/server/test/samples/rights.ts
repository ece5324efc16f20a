import { fieldRecords } from '@balian/contract/rights'
import { type Sample, sample } from './sample.ts'

export const samples: readonly Sample[] = [sample(fieldRecords, 'everyone', () => ({ record: 'people' }))]
