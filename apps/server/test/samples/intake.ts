import { said } from '@balian/contract/intake'
import { samplesOfMatter } from './matters.ts'
import type { Sample } from './sample.ts'

export const samples: readonly Sample[] = samplesOfMatter(said, 'errand-agent', {
  values: () => ({ words: '门口的路坏了，娃娃上学不好走。', channel: 'window' }),
})
